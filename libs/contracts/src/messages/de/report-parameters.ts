import type { ErrorMessages } from '../index.js';
import { count } from './plural.js';

/** Messages of the parameters of reports. Each is shown next to the parameter that it is about. */
export const reportParameters: ErrorMessages['reportParameters'] = {
  chooseAssignment: 'Wählen Sie eine Zuweisung aus der Liste.',
  chooseControl: 'Wählen Sie eine Anforderung oder ein Risiko aus der Liste.',
  choosePerson: 'Wählen Sie eine Person aus der Liste.',
  comparison: 'Verwenden Sie „previous“ oder die ID eines früheren Berichts.',
  sampleSize: (max: number) => `Geben Sie eine ganze Zahl von Personen von 1 bis ${count(max)} ein.`,
  seed: 'Geben Sie einen Startwert ein, z. B. das Datum der Anforderung. Derselbe Startwert wählt dieselben Personen aus.',
  seedCharacters:
    'Verwenden Sie sichtbare Zeichen mit einzelnen Leerzeichen dazwischen, damit der Startwert erneut eingegeben werden kann.',
};
