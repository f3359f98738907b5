/** Names in one script, as pairs of the name and its Latin transcription for the e-mail address. */
export interface DemoNames {
  /** Relative frequency of this script. */
  weight: number;
  familyFirst?: boolean;
  separator?: string;
  given: [string, string][];
  family: [string, string][];
}

const latinNames = (names: string): [string, string][] =>
  names.split(' ').map((name) => [
    name,
    name
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase(),
  ]);
const transcribedNames = (names: string): [string, string][] =>
  names.split(' ').map((pair) => pair.split('=') as [string, string]);

/**
 * Names in nine scripts: Latin, Cyrillic, Greek, Chinese, Japanese, Korean, Arabic, Hebrew and Devanagari.
 */
export const demoNames: DemoNames[] = [
  {
    weight: 60,
    given: latinNames(
      'Anna Ben Carla David Elena Farid Grace Hugo Ingrid Jonas Katarzyna Liam Mireille Noah Olivia Pedro Quentin Rosa Søren Teresa Umar Vera William Ximena Yara Zoë André Björn Chloé Dušan Esra Françoise Göran Håkon Inês Jürgen',
    ),
    family: latinNames(
      'Almeida Becker Carvalho Dupont Eriksson Fischer García Hansen Ivanov Jones Kowalski Lindqvist Müller Novák Okafor Papadakis Quinn Rossi Schäfer Tanaka Ünal Varga Weber Young Zhang Nguyễn Øberg Łukasik Şahin Ferreira Moreau Bianchi',
    ),
  },
  {
    weight: 8,
    given: transcribedNames(
      'Анна=anna Дмитрий=dmitry Ольга=olga Сергей=sergey Наталья=natalya Олексій=oleksii',
    ),
    family: transcribedNames(
      'Петрова=petrova Кузнецов=kuznetsov Шевченко=shevchenko Соколов=sokolov Мельник=melnyk',
    ),
  },
  {
    weight: 5,
    given: transcribedNames('Ελένη=eleni Γιώργος=giorgos Μαρία=maria Νίκος=nikos'),
    family: transcribedNames('Παπαδόπουλος=papadopoulos Νικολάου=nikolaou Γεωργίου=georgiou'),
  },
  {
    weight: 7,
    familyFirst: true,
    separator: '',
    given: transcribedNames('伟=wei 芳=fang 娜=na 敏=min 静=jing 磊=lei'),
    family: transcribedNames('王=wang 李=li 张=zhang 刘=liu 陈=chen'),
  },
  {
    weight: 5,
    familyFirst: true,
    given: transcribedNames('さくら=sakura 健太=kenta 陽子=yoko 大輔=daisuke'),
    family: transcribedNames('佐藤=sato 鈴木=suzuki 高橋=takahashi'),
  },
  {
    weight: 4,
    familyFirst: true,
    separator: '',
    given: transcribedNames('민준=minjun 서연=seoyeon 지훈=jihun'),
    family: transcribedNames('김=kim 이=lee 박=park'),
  },
  {
    weight: 4,
    given: transcribedNames('محمد=mohammed فاطمة=fatima أحمد=ahmed ليلى=layla'),
    family: transcribedNames('حسن=hassan العلي=alali منصور=mansour'),
  },
  {
    weight: 3,
    given: transcribedNames('נועה=noa דוד=david יעל=yael'),
    family: transcribedNames('כהן=cohen לוי=levi מזרחי=mizrahi'),
  },
  {
    weight: 4,
    given: transcribedNames('आरव=aarav प्रिया=priya रोहन=rohan अनन्या=ananya'),
    family: transcribedNames('शर्मा=sharma पटेल=patel गुप्ता=gupta'),
  },
];

/** Names that are difficult to display: very long names, emoji, apostrophes and hyphens. */
export const demoUnusualNames = [
  'Zoë 🦊 Marlowe',
  'Maximiliane-Friederike Gräfin von Hohenstein-Wartenburg zu Altenberg und Neuenkirchen-Seelscheid',
  "Siobhán O'Connor-D'Arcy",
  'Renée 👩🏽‍💻 Dubois',
  'Jean-Pierre Émile de la Fontaine-Saint-Honoré',
];
