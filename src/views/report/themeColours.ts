/** The colours of a picture that stands on the page: those of the theme in use, and the light ones on paper. */
import { lightValues, type TokenName } from '../../canvas/tokens.ts'
import type { PictureColours } from '../../report/pictureFrame.ts'

export const themeColours = Object.fromEntries(
  Object.entries(lightValues).map(([name, light]) => [name, `var(--${name}, ${light})`]),
) as Record<TokenName, string> satisfies PictureColours
