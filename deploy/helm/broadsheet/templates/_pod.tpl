{{- define "broadsheet.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "broadsheet.securityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "broadsheet.probes" -}}
startupProbe:
  httpGet: {path: /q/health/started, port: management}
  periodSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /q/health/live, port: management}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /q/health/ready, port: management}
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 3
{{- end }}

{{/* One constraint per failure domain; counted per roll-out, so that a new ReplicaSet spreads by itself. */}}
{{- define "broadsheet.topologySpread" -}}
{{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
- maxSkew: 1
  topologyKey: {{ . }}
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels: {{- include "broadsheet.selectorLabels" $ | nindent 6 }}
  matchLabelKeys: [pod-template-hash]
{{- end }}
{{- end }}

{{/* Environment from Secrets. Takes (list $ component values). */}}
{{- define "broadsheet.secretEnv" -}}
{{- $root := index . 0 -}}
{{- $component := index . 1 -}}
{{- $service := index . 2 -}}
{{- if $root.Values.kafka.tls.enabled }}
- name: KAFKA_SSL_TRUSTSTORE_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ $root.Values.kafka.tls.caSecret }}, key: ca.password}
- name: KAFKA_SSL_KEYSTORE_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ $service.kafkaUserSecret }}, key: user.password}
{{- end }}
{{- if eq $component "archive" }}
{{- include "broadsheet.databaseEnv" $root }}
{{- with $root.Values.opensearch.existingSecret }}
- name: BROADSHEET_OPENSEARCH_USERNAME
  valueFrom:
    secretKeyRef: {name: {{ . }}, key: username}
- name: BROADSHEET_OPENSEARCH_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ . }}, key: password}
{{- end }}
{{- end }}
{{- if eq $component "parse" }}
- name: BROADSHEET_ARCHIVE_TOKEN
  valueFrom:
    secretKeyRef: {name: {{ $service.archiveTokenSecret }}, key: token}
{{- end }}
{{- end }}

{{- define "broadsheet.databaseEnv" }}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom:
    secretKeyRef: {name: {{ .Values.postgresql.existingSecret }}, key: username}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ .Values.postgresql.existingSecret }}, key: password}
{{- end }}

{{/* Takes (list $ component). */}}
{{- define "broadsheet.volumeMounts" -}}
{{- $root := index . 0 -}}
- {name: tmp, mountPath: /tmp}
{{- if $root.Values.kafka.tls.enabled }}
- {name: kafka-ca, mountPath: /etc/broadsheet/kafka/ca, readOnly: true}
- {name: kafka-user, mountPath: /etc/broadsheet/kafka/user, readOnly: true}
{{- end }}
{{- if $root.Values.auth.publicKeySecret }}
- {name: auth, mountPath: /etc/broadsheet/auth, readOnly: true}
{{- end }}
{{- if and (eq (index . 1) "archive") $root.Values.postgresql.caSecret }}
- {name: postgresql-ca, mountPath: /etc/broadsheet/postgresql, readOnly: true}
{{- end }}
{{- end }}

{{/* Takes (list $ component values). */}}
{{- define "broadsheet.volumes" -}}
{{- $root := index . 0 -}}
- name: tmp
  emptyDir: {sizeLimit: 256Mi}
{{- if $root.Values.kafka.tls.enabled }}
- name: kafka-ca
  secret:
    secretName: {{ $root.Values.kafka.tls.caSecret }}
    items: [{key: ca.p12, path: ca.p12}]
- name: kafka-user
  secret:
    secretName: {{ (index . 2).kafkaUserSecret }}
    items: [{key: user.p12, path: user.p12}]
{{- end }}
{{- with $root.Values.auth.publicKeySecret }}
- name: auth
  secret:
    secretName: {{ . }}
    items: [{key: public-key.pem, path: public-key.pem}]
{{- end }}
{{- if eq (index . 1) "archive" }}
{{- include "broadsheet.databaseVolume" $root }}
{{- end }}
{{- end }}

{{- define "broadsheet.databaseVolume" }}
{{- with .Values.postgresql.caSecret }}
- name: postgresql-ca
  secret:
    secretName: {{ . }}
    items: [{key: ca.crt, path: ca.crt}]
{{- end }}
{{- end }}
