/** What the envelope of a map file says. */
export const formatName = 'remitmap'

/** The version that this app writes. Older ones are migrated, newer ones refused. */
export const formatVersion = 1
