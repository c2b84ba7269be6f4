{{/* The environment of one service, as a map. Takes (list $ component values). */}}
{{- define "broadsheet.config" -}}
{{- $root := index . 0 -}}
{{- $component := index . 1 -}}
{{- $service := index . 2 -}}
{{- $values := $root.Values -}}
{{- $config := dict
  "KAFKA_BOOTSTRAP_SERVERS" $values.kafka.bootstrapServers
  "QUARKUS_LOG_LEVEL" $values.logLevel
  "QUARKUS_SHUTDOWN_TIMEOUT" (printf "%vs" $service.drainSeconds)
  "MP_JWT_VERIFY_ISSUER" $values.auth.issuer
  "MP_JWT_VERIFY_AUDIENCES" $values.auth.audience
  "MP_JWT_VERIFY_PUBLICKEY_LOCATION" (ternary "/etc/broadsheet/auth/public-key.pem" $values.auth.publicKeyLocation (ne $values.auth.publicKeySecret ""))
-}}
{{- if $values.kafka.tls.enabled -}}
{{- $_ := set $config "KAFKA_SECURITY_PROTOCOL" "SSL" -}}
{{- $_ := set $config "KAFKA_SSL_TRUSTSTORE_LOCATION" "/etc/broadsheet/kafka/ca/ca.p12" -}}
{{- $_ := set $config "KAFKA_SSL_TRUSTSTORE_TYPE" "PKCS12" -}}
{{- $_ := set $config "KAFKA_SSL_KEYSTORE_LOCATION" "/etc/broadsheet/kafka/user/user.p12" -}}
{{- $_ := set $config "KAFKA_SSL_KEYSTORE_TYPE" "PKCS12" -}}
{{- end -}}
{{- range $property, $value := $values.kafka.properties -}}
{{- $_ := set $config (printf "KAFKA_%s" ($property | upper | replace "." "_" | replace "-" "_")) (toString $value) -}}
{{- end -}}
{{- if eq $component "ingest" -}}
{{- $_ := set $config "BROADSHEET_ARCHIVE_URL" (include "broadsheet.publicUrl" $root) -}}
{{- end -}}
{{- if eq $component "parse" -}}
{{- $_ := set $config "BROADSHEET_ARCHIVE_URL" (printf "http://%s-archive:8080" (include "broadsheet.fullname" $root)) -}}
{{- end -}}
{{- if eq $component "archive" -}}
{{- $_ := set $config "QUARKUS_DATASOURCE_JDBC_URL" (include "broadsheet.jdbcUrl" $values.postgresql) -}}
{{- $_ := set $config "QUARKUS_FLYWAY_MIGRATE_AT_START" (toString (not $values.migration.enabled)) -}}
{{- $_ := set $config "BROADSHEET_OPENSEARCH_URL" $values.opensearch.url -}}
{{- $_ := set $config "BROADSHEET_OPENSEARCH_SHARDS" (toString $values.opensearch.shards) -}}
{{- $_ := set $config "BROADSHEET_OPENSEARCH_REPLICAS" (toString $values.opensearch.replicas) -}}
{{- $_ := set $config "BROADSHEET_READING_PUBLIC" (toString $values.auth.readingIsPublic) -}}
{{- end -}}
{{- with $service.javaOptions -}}
{{- $_ := set $config "JAVA_TOOL_OPTIONS" . -}}
{{- end -}}
{{- range $name, $value := $service.env -}}
{{- $_ := set $config $name (toString $value) -}}
{{- end -}}
{{- toYaml $config -}}
{{- end }}
