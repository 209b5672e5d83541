-- All that is recorded of one delegation as such.
SELECT * FROM delegation WHERE delegation = :code
