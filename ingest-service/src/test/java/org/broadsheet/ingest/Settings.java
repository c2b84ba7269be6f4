package org.broadsheet.ingest;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Settings as an operator would give them, over the defaults. */
public final class Settings {

    private Settings() {}

    public static IngestConfig of(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withMapping(IngestConfig.class)
                .withSources(new PropertiesConfigSource(given, "test", 500))
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withConverter(Duration.class, 200, new DurationConverter())
                .build()
                .getConfigMapping(IngestConfig.class);
    }
}
