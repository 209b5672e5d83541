-- The sources of the totals reported for a meeting, each once.
SELECT DISTINCT
    source.source,
    source.title,
    source.publisher,
    source.dated,
    source.url,
    source.accessed,
    source.lang,
    source.kind,
    source.title_seen,
    (
        SELECT group_concat(delegation, '|') FROM source_party
        WHERE source_party.source = source.source
    ) AS party
FROM reported_figure
JOIN reported_figure_source ON reported_figure_source.reported_figure = reported_figure.id
JOIN source USING (source)
WHERE reported_figure.meeting = :meeting
ORDER BY source
