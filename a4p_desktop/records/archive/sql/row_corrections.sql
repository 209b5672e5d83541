-- The cells of rows of the CSV tables that additions corrected, oldest first; :rows as in row_additions.
SELECT
    correction."table" AS table_name,
    correction."row" AS row_key,
    correction."column" AS column_name,
    correction.was,
    correction."is" AS became,
    correction.why,
    (
        SELECT json_group_array(source)
        FROM (SELECT source FROM correction_source
              WHERE correction_source.correction = correction.id ORDER BY position)
    ) AS sources,
    addition.added_on,
    addition.added_by,
    addition.received_on
FROM json_each(:rows) AS wanted
JOIN correction
    ON correction."table" = json_extract(wanted.value, '$[0]')
    AND correction."row" = json_extract(wanted.value, '$[1]')
JOIN addition ON addition.addition = correction.addition
ORDER BY wanted.key, addition.added_on, addition.id, correction.id
