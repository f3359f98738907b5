import type { ErrorMessages } from '../index.js';
import { number, percent as percentText } from './plural.js';

/** Messages of errors about frameworks, their packs and CWE overrides. */
export const frameworks: ErrorMessages['frameworks'] = {
  notFound: 'الإطار غير موجود. تحقق من المعرّف، أو أعد تحميل القائمة.',
  notOwasp: (id: string) => `«${id}» ليس قائمة OWASP. اطلبه بوصفه إطارًا تنظيميًا.`,
  notRegulatory: (id: string) => `«${id}» ليس إطارًا تنظيميًا. اطلبه بوصفه قائمة OWASP.`,
  itemNotFound: (framework: string) =>
    `البند غير موجود في ${framework}. تحقق من المعرّف، أو اختر بندًا من الإطار.`,
  packNotFound: (id: string) =>
    `الإطار المخصص «${id}» غير موجود. تحقق من المعرّف، أو أعد تحميل القائمة. لا يمكن تغيير الأطر المرفقة مع Docket ولا إزالتها.`,
  invalidReferences: 'يشير تعريف الإطار إلى بنود لا يمكن استخدامها. راجع المشكلات المذكورة.',
  tooManyPacks: (max: number) =>
    `الحد الأقصى لعدد الأطر المخصصة في المؤسسة هو ${number(max)}. أزل أولًا إطارًا لم يعد لازمًا.`,
  tooManyItems: (max: number) =>
    `الحد الأقصى لعدد البنود في جميع الأطر المخصصة معًا هو ${number(max)}. أزل بنودًا، أو إطارًا لم يعد لازمًا.`,
  tooManyCwes: (max: number) =>
    `الحد الأقصى لعدد معرّفات CWE في بنود جميع الأطر المخصصة معًا هو ${number(max)}، بما فيها معرّفات البنود التي تشير إليها. أزل معرّفات CWE أو إشارات.`,
  referencedBy: (id: string, problem: string) =>
    `يشير الإطار «${id}» إلى هذا الإطار، لذا سيعطّله هذا التغيير: ${problem} غيّر «${id}» أولًا.`,
  personBasedItem: (itemId: string) =>
    `البند «${itemId}» يخص الأشخاص وليس له ربط CWE، لذا لا يمكن تخصيصه. اختر بندًا له معرّفات CWE.`,
  personBasedItemIssue: 'ليس للبند الذي يخص الأشخاص ربط CWE. اختر بندًا له معرّفات CWE.',
  noRequiredShare: (itemId: string) =>
    `لا يحدد الإطار نسبة مطلوبة للبند «${itemId}»، لذا تسري عتبة التغطية. لتغييرها، افتح الإعدادات.`,
  noRequiredShareIssue: 'لا يحدد الإطار نسبة مطلوبة لهذا البند. غيّر عتبة التغطية بدلًا من ذلك.',
  notLower: (itemId: string, percent: number) =>
    `يتطلب الإطار ${percentText(percent)} للبند «${itemId}». أدخل نسبة أقل، أو استعد النسبة المطلوبة في الإطار.`,
  notLowerIssue: (percent: number) => `أدخل أقل من ${number(percent)}.`,
  lowerWithoutEffect: (itemId: string, ofPack: number, threshold: number) =>
    `عتبة التغطية ${percentText(threshold)}، ويتطلب الإطار ${percentText(ofPack)} للبند «${itemId}»، لذا لن يكون للنسبة الأقل أثر. خفّض عتبة التغطية في الإعدادات أولًا.`,
  lowerWithoutEffectIssue: (threshold: number) =>
    `ليس للنسبة الأقل أثر ما دامت عتبة التغطية ${percentText(threshold)}.`,
  belowThreshold: (itemId: string, threshold: number) =>
    `لا يمكن أن تقل النسبة المطلوبة للبند «${itemId}» عن عتبة التغطية ${percentText(threshold)}. أدخل ${number(threshold)} على الأقل.`,
  belowThresholdIssue: (threshold: number) => `أدخل ${number(threshold)} على الأقل، وهي عتبة التغطية.`,
  unknownFramework: (reference: string, frameworkId: string) =>
    `تشير «${reference}» إلى الإطار «${frameworkId}»، وهو غير موجود. صحّح المعرّف، أو أضف ذلك الإطار أولًا.`,
  unknownItem: (reference: string, frameworkId: string, itemId: string) =>
    `تشير «${reference}» إلى البند «${itemId}»، وهو غير موجود في الإطار «${frameworkId}». صحّح معرّف البند.`,
  circularReference: (reference: string, address: string) =>
    `«${reference}» إشارة دائرية إلى «${address}». أزل الإشارة.`,
  noCwes: (reference: string) => `ليس في «${reference}» معرّفات CWE، لذا لا تضيف شيئًا. أزل الإشارة.`,
};
