import { errorMessages } from '@docket/contracts';

/** Returns the translation of a text about reports, e.g. the title of a kind or the label of a figure. Unknown texts are as they are. */
export const reportText = (english: string): string => errorMessages.reportTexts[english] ?? english;
