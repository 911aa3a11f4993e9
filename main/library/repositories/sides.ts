/** The split of project @projectId that is in force, and what it says of the content of `pictures`. */
export const joinSides = `
    LEFT JOIN splits AS standing ON standing.id = (
      SELECT id FROM splits WHERE project_id = @projectId AND revoked_at IS NULL ORDER BY id DESC LIMIT 1)
    LEFT JOIN split_assignments AS assigned
      ON assigned.split_id = standing.id AND assigned.content = pictures.content`

/**
 * What a picture is used for: what was drawn for it; where it came after that, training; and where nothing was drawn,
 * as its source has it.
 */
export const side = `COALESCE(
    assigned.side, CASE WHEN standing.policy ->> '$.method' <> 'given' THEN 'training' ELSE pictures.split END)`
