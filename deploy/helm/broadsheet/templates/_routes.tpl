{{/* Path prefixes and who serves them; everything else is the archive's. */}}
{{- define "broadsheet.routes" -}}
- {path: /issues, component: ingest}
- {path: /batches, component: ingest}
- {path: /parse, component: parse}
- {path: /, component: archive}
{{- end }}
