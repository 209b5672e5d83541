-- The additions with codes in a JSON array, oldest first.
SELECT
    addition.addition,
    addition.added_on,
    addition.added_by,
    addition.how,
    addition.file,
    addition.sheet,
    addition.sha256,
    addition.rows,
    addition.note,
    addition.received_on
FROM json_each(:codes) AS wanted
JOIN addition ON addition.addition = wanted.value
ORDER BY addition.added_on, addition.id
