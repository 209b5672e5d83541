-- The additions that brought rows of the CSV tables, oldest first. :rows is a JSON array of pairs: the name
-- of a table, and the key of a row of it.
SELECT
    provenance."table" AS table_name,
    provenance."row" AS row_key,
    provenance.file_row,
    provenance.in_base,
    addition.file,
    addition.how,
    addition.added_on,
    addition.added_by,
    addition.received_on
FROM json_each(:rows) AS wanted
JOIN provenance
    ON provenance."table" = json_extract(wanted.value, '$[0]')
    AND provenance."row" = json_extract(wanted.value, '$[1]')
JOIN addition ON addition.addition = provenance.addition
ORDER BY wanted.key, addition.added_on, addition.id
