-- The sources with the codes in a JSON array, by code.
SELECT
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
FROM json_each(:codes) AS wanted
JOIN source ON source.source = wanted.value
ORDER BY source.source
