-- The sources of the totals reported for a meeting, each once.
SELECT DISTINCT
    source.source,
    source.title,
    coalesce(source.publisher, '') AS publisher,
    source.dated,
    coalesce(source.url, '') AS url,
    coalesce(source.accessed, '') AS accessed,
    source.lang,
    source.kind,
    source.title_seen,
    (
        SELECT group_concat(delegation, '|') FROM source_party
        WHERE source_party.source = source.source
    ) AS party,
    source.held
FROM reported_figure
JOIN reported_figure_source ON reported_figure_source.reported_figure = reported_figure.id
JOIN source USING (source)
WHERE reported_figure.meeting = :meeting
ORDER BY source
