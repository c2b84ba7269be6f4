package org.broadsheet.parse.assembly;

import java.util.List;
import java.util.Set;
import org.broadsheet.parse.document.Byline.Person;
import org.broadsheet.parse.reading.Blanks;

/** Tells names in closing brackets from remarks in closing brackets. */
final class TailNames {
    private static final Set<String> REMARKS = Set.of(
            "见图", "如图", "完", "待续", "未完", "上接", "下转", "见右图", "见左图", "下同", "图略", "略", "完毕", "附图", "影像中国", "人民视觉", "資料圖片",
            "资料图片");

    private TailNames() {}

    static boolean arePlausible(List<Person> names, String text, int bracket) {
        int before = Blanks.trim(text, 0, bracket) - 1;
        boolean afterSentence = before < 0 || "。！？!?”’…)）".indexOf(text.charAt(before)) >= 0;
        return afterSentence
                && names.stream().noneMatch(person -> REMARKS.contains(person.name()))
                && names.stream().allMatch(person -> person.name().length() <= 4);
    }
}
