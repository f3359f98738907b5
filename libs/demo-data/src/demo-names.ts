/** Names of one script: `[as written, in Latin letters for the e-mail address]`. */
export interface DemoNames {
  /** How often this script comes up, relative to the others. */
  weight: number;
  familyFirst?: boolean;
  separator?: string;
  given: [string, string][];
  family: [string, string][];
}

const same = (names: string): [string, string][] =>
  names.split(' ').map((name) => [
    name,
    name
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase(),
  ]);
const pairs = (names: string): [string, string][] =>
  names.split(' ').map((pair) => pair.split('=') as [string, string]);

/** Names in many scripts: Latin, Cyrillic, Greek, Chinese, Japanese, Korean, Arabic, Hebrew, Devanagari. */
export const demoNames: DemoNames[] = [
  {
    weight: 60,
    given: same(
      'Anna Ben Carla David Elena Farid Grace Hugo Ingrid Jonas Katarzyna Liam Mireille Noah Olivia Pedro Quentin Rosa Søren Teresa Umar Vera William Ximena Yara Zoë André Björn Chloé Dušan Esra Françoise Göran Håkon Inês Jürgen',
    ),
    family: same(
      'Almeida Becker Carvalho Dupont Eriksson Fischer García Hansen Ivanov Jones Kowalski Lindqvist Müller Novák Okafor Papadakis Quinn Rossi Schäfer Tanaka Ünal Varga Weber Young Zhang Nguyễn Øberg Łukasik Şahin Ferreira Moreau Bianchi',
    ),
  },
  {
    weight: 8,
    given: pairs('Анна=anna Дмитрий=dmitry Ольга=olga Сергей=sergey Наталья=natalya Олексій=oleksii'),
    family: pairs('Петрова=petrova Кузнецов=kuznetsov Шевченко=shevchenko Соколов=sokolov Мельник=melnyk'),
  },
  {
    weight: 5,
    given: pairs('Ελένη=eleni Γιώργος=giorgos Μαρία=maria Νίκος=nikos'),
    family: pairs('Παπαδόπουλος=papadopoulos Νικολάου=nikolaou Γεωργίου=georgiou'),
  },
  {
    weight: 7,
    familyFirst: true,
    separator: '',
    given: pairs('伟=wei 芳=fang 娜=na 敏=min 静=jing 磊=lei'),
    family: pairs('王=wang 李=li 张=zhang 刘=liu 陈=chen'),
  },
  {
    weight: 5,
    familyFirst: true,
    given: pairs('さくら=sakura 健太=kenta 陽子=yoko 大輔=daisuke'),
    family: pairs('佐藤=sato 鈴木=suzuki 高橋=takahashi'),
  },
  {
    weight: 4,
    familyFirst: true,
    separator: '',
    given: pairs('민준=minjun 서연=seoyeon 지훈=jihun'),
    family: pairs('김=kim 이=lee 박=park'),
  },
  {
    weight: 4,
    given: pairs('محمد=mohammed فاطمة=fatima أحمد=ahmed ليلى=layla'),
    family: pairs('حسن=hassan العلي=alali منصور=mansour'),
  },
  {
    weight: 3,
    given: pairs('נועה=noa דוד=david יעל=yael'),
    family: pairs('כהן=cohen לוי=levi מזרחי=mizrahi'),
  },
  {
    weight: 4,
    given: pairs('आरव=aarav प्रिया=priya रोहन=rohan अनन्या=ananya'),
    family: pairs('शर्मा=sharma पटेल=patel गुप्ता=gupta'),
  },
];

/** Names that test a page: very long ones, emoji, apostrophes, hyphens. */
export const demoOddNames = [
  'Zoë 🦊 Marlowe',
  'Maximiliane-Friederike Gräfin von Hohenstein-Wartenburg zu Altenberg und Neuenkirchen-Seelscheid',
  "Siobhán O'Connor-D'Arcy",
  'Renée 👩🏽‍💻 Dubois',
  'Jean-Pierre Émile de la Fontaine-Saint-Honoré',
];
