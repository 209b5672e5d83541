-- The newest statements of a delegation, at most :most, each with its meeting.
SELECT id, meeting FROM statement WHERE delegation = :code ORDER BY id DESC LIMIT :most
