-- The meetings with the codes in a JSON array, in its order.
SELECT meeting.*
FROM json_each(:codes) AS wanted
JOIN meeting ON meeting.meeting = wanted.value
ORDER BY wanted.key
