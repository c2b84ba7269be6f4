package org.broadsheet.parse.configuration;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The configuration as an operator's settings give it, without starting the service. */
public final class Configs {
    private Configs() {}

    public static ParseConfig of(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(ParseConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ParseConfig.class);
    }
}
