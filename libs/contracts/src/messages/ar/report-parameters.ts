import type { ErrorMessages } from '../index.js';
import { number } from './plural.js';

/** Messages of the parameters of reports. Each is shown next to the parameter that it is about. */
export const reportParameters: ErrorMessages['reportParameters'] = {
  chooseAssignment: 'اختر تكليفًا من القائمة.',
  chooseControl: 'اختر ضابطًا أو خطرًا من القائمة.',
  choosePerson: 'اختر شخصًا من القائمة.',
  comparison: 'استخدم "previous"، أو معرّف تقرير سابق.',
  sampleSize: (max: number) => `أدخل عددًا صحيحًا من الأشخاص من ${number(1)} إلى ${number(max)}.`,
  seed: 'أدخل بذرة، مثل تاريخ الطلب. والبذرة نفسها تعطي الأشخاص أنفسهم.',
  seedCharacters: 'استخدم أحرفًا مرئية تفصل بينها مسافات مفردة، حتى تمكن كتابة البذرة من جديد.',
};
