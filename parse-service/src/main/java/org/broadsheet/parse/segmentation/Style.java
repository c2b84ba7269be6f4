package org.broadsheet.parse.segmentation;

import java.util.List;
import org.broadsheet.parse.evidence.Evidence;
import org.broadsheet.parse.evidence.Sign;
import org.broadsheet.parse.language.LanguagePack;

/** Whose habits an issue shares, told by how many of its blocks show each sign. */
public enum Style {
    ANY,
    /** Dailies in simplified characters whose articles have headline, dateline or author line and long texts. */
    DAILY;

    private static final double SCALE = 100;
    private static final double[] WEIGHTS = new double[Sign.values().length + 1];

    static {
        for (String word : TrainedWeights.style().strip().split("\\s+")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                String name = word.substring(0, equals);
                WEIGHTS[place(name)] = Integer.parseInt(word.substring(equals + 1)) / SCALE;
            }
        }
    }

    private static int place(String name) {
        return name.equals("ALWAYS") ? WEIGHTS.length - 1 : Sign.valueOf(name).ordinal();
    }

    public static Style of(List<Evidence> evidence, LanguagePack pack) {
        if (evidence.isEmpty() || !pack.tag().equals("zh-Hans")) {
            return ANY;
        }
        double shares = 0;
        for (Evidence block : evidence) {
            for (int sign = block.signs().next(0);
                    sign >= 0;
                    sign = block.signs().next(sign + 1)) {
                shares += WEIGHTS[sign];
            }
        }
        return WEIGHTS[WEIGHTS.length - 1] + shares / evidence.size() > 0 ? DAILY : ANY;
    }
}
