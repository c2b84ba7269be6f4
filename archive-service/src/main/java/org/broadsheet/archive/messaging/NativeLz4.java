package org.broadsheet.archive.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a native executable needs of lz4, with which Kafka packs its records: lz4-java looks its implementations up by name, JNI first
 * and then pure Java. Only the pure one is registered, so that a native executable takes no library out of a jar into a temporary file.
 */
@RegisterForReflection(
        classNames = {
            "net.jpountz.lz4.LZ4JavaSafeCompressor",
            "net.jpountz.lz4.LZ4HCJavaSafeCompressor",
            "net.jpountz.lz4.LZ4JavaSafeFastDecompressor",
            "net.jpountz.lz4.LZ4JavaSafeSafeDecompressor",
            "net.jpountz.xxhash.XXHash32JavaSafe",
            "net.jpountz.xxhash.XXHash64JavaSafe",
            "net.jpountz.xxhash.StreamingXXHash32JavaSafe$Factory",
            "net.jpountz.xxhash.StreamingXXHash64JavaSafe$Factory"
        })
final class NativeLz4 {
    private NativeLz4() {}
}
