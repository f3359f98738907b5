import type { FrameworkNoun } from '../framework-nouns.js';

interface TurkishNoun {
  one: string;
  /** Dative of "none of the framework's …", e.g. "hiçbir riskine". */
  toOneOf: string;
  many: string;
  genitive: string;
  ablative: string;
  locative: string;
  dative: string;
  pluralLocative: string;
  pluralGenitive: string;
}

/** Turkish names of the items of a framework. Nouns stay singular after a number. */
export const nouns: Record<FrameworkNoun, TurkishNoun> = {
  risk: {
    one: 'risk',
    toOneOf: 'riskine',
    many: 'riskler',
    genitive: 'riskin',
    ablative: 'riskten',
    locative: 'riskte',
    dative: 'riske',
    pluralLocative: 'risklerde',
    pluralGenitive: 'risklerin',
  },
  category: {
    one: 'kategori',
    toOneOf: 'kategorisine',
    many: 'kategoriler',
    genitive: 'kategorinin',
    ablative: 'kategoriden',
    locative: 'kategoride',
    dative: 'kategoriye',
    pluralLocative: 'kategorilerde',
    pluralGenitive: 'kategorilerin',
  },
  control: {
    one: 'kontrol',
    toOneOf: 'kontrolüne',
    many: 'kontroller',
    genitive: 'kontrolün',
    ablative: 'kontrolden',
    locative: 'kontrolde',
    dative: 'kontrole',
    pluralLocative: 'kontrollerde',
    pluralGenitive: 'kontrollerin',
  },
  requirement: {
    one: 'gereksinim',
    toOneOf: 'gereksinimine',
    many: 'gereksinimler',
    genitive: 'gereksinimin',
    ablative: 'gereksinimden',
    locative: 'gereksinimde',
    dative: 'gereksinime',
    pluralLocative: 'gereksinimlerde',
    pluralGenitive: 'gereksinimlerin',
  },
  criterion: {
    one: 'kriter',
    toOneOf: 'kriterine',
    many: 'kriterler',
    genitive: 'kriterin',
    ablative: 'kriterden',
    locative: 'kriterde',
    dative: 'kritere',
    pluralLocative: 'kriterlerde',
    pluralGenitive: 'kriterlerin',
  },
  practice: {
    one: 'uygulama',
    toOneOf: 'uygulamasına',
    many: 'uygulamalar',
    genitive: 'uygulamanın',
    ablative: 'uygulamadan',
    locative: 'uygulamada',
    dative: 'uygulamaya',
    pluralLocative: 'uygulamalarda',
    pluralGenitive: 'uygulamaların',
  },
  task: {
    one: 'görev',
    toOneOf: 'görevine',
    many: 'görevler',
    genitive: 'görevin',
    ablative: 'görevden',
    locative: 'görevde',
    dative: 'göreve',
    pluralLocative: 'görevlerde',
    pluralGenitive: 'görevlerin',
  },
  measure: {
    one: 'tedbir',
    toOneOf: 'tedbirine',
    many: 'tedbirler',
    genitive: 'tedbirin',
    ablative: 'tedbirden',
    locative: 'tedbirde',
    dative: 'tedbire',
    pluralLocative: 'tedbirlerde',
    pluralGenitive: 'tedbirlerin',
  },
};
