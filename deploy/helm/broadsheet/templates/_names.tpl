{{- define "broadsheet.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* A release's pods of all services. Never a version here: a Deployment's selector can't change. */}}
{{- define "broadsheet.releaseLabels" -}}
app.kubernetes.io/name: {{ default .Chart.Name .Values.nameOverride }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* Takes (list $ component). */}}
{{- define "broadsheet.selectorLabels" -}}
{{ include "broadsheet.releaseLabels" (index . 0) }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{/* Takes (list $ component). */}}
{{- define "broadsheet.labels" -}}
{{- $root := index . 0 -}}
{{ include "broadsheet.selectorLabels" . }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
app.kubernetes.io/part-of: broadsheet
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version }}
{{- with $root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Takes (list $ component values). */}}
{{- define "broadsheet.image" -}}
{{- $root := index . 0 -}}
{{- $image := (index . 1).image -}}
{{- $name := printf "%s/%s" $root.Values.image.registry $image.repository -}}
{{- if $image.digest -}}
{{- printf "%s@%s" $name $image.digest -}}
{{- else -}}
{{- printf "%s:%s" $name (default $root.Chart.AppVersion $image.tag) -}}
{{- end -}}
{{- end }}

{{- define "broadsheet.jdbcUrl" -}}
{{- printf "jdbc:postgresql://%s:%v/%s" .host .port .database -}}
{{- with .parameters }}?{{ . }}{{ end -}}
{{- end }}

{{/* Ports by component: design contract of the services. */}}
{{- define "broadsheet.ports" -}}
archive: {http: 8080, management: 9080}
ingest: {http: 8081, management: 9081}
parse: {http: 8082, management: 9082}
{{- end }}

{{- define "broadsheet.publicUrl" -}}
{{- if .Values.publicUrl -}}
{{- .Values.publicUrl -}}
{{- else if .Values.ingress.enabled -}}
{{- printf "https://%s" .Values.ingress.host -}}
{{- else if .Values.httpRoute.enabled -}}
{{- printf "https://%s" .Values.httpRoute.host -}}
{{- else -}}
{{- printf "http://%s-archive:8080" (include "broadsheet.fullname" .) -}}
{{- end -}}
{{- end }}
