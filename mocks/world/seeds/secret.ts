/** Word that stands in every internal comment of the seed worlds and nowhere else: a test that finds it has found a leak. */
export const secretMarker = 'TEAM-ONLY';
