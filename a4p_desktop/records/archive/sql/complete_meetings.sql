-- The meetings with a complete list of speakers.
SELECT meeting FROM meeting WHERE completeness = 'complete'
