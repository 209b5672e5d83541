-- The meetings of which all speakers are recorded.
SELECT meeting FROM meeting WHERE completeness = 'complete'
