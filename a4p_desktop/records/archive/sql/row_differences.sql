-- The points in which rows of the CSV tables differ from what was added; :rows as in row_additions.
SELECT
    difference."table" AS table_name,
    difference."row" AS row_key,
    difference.kind,
    difference."column" AS column_name,
    difference.base,
    difference.own,
    addition.added_on,
    addition.added_by,
    addition.received_on
FROM json_each(:rows) AS wanted
JOIN difference
    ON difference."table" = json_extract(wanted.value, '$[0]')
    AND difference."row" = json_extract(wanted.value, '$[1]')
JOIN addition ON addition.addition = difference.addition
ORDER BY difference.id
