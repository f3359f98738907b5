/**
 * A module with its topics: `[title, CWE IDs, languages]`. The slug of a topic is derived from its title
 * (`demoSlug`).
 */
export interface DemoModule {
  family: 'web' | 'api' | 'mobile' | 'client';
  slug: string;
  title: string;
  topics: [title: string, cwes: number[], languages?: string[]][];
}

/** Modules of the demo organization: the OWASP lists, with one or more topics per module. */
export const demoModules: DemoModule[] = [
  {
    family: 'web',
    slug: 'a01-broken-access-control',
    title: 'A01 Broken access control',
    topics: [
      ['Insecure direct object references', [639, 284]],
      ['Path traversal', [22, 23]],
      ['Cross-site request forgery', [352]],
      ['Missing function-level access control', [285, 862]],
    ],
  },
  {
    family: 'web',
    slug: 'a02-cryptographic-failures',
    title: 'A02 Cryptographic failures',
    topics: [
      ['Weak password hashing', [916, 759]],
      ['Cleartext transmission', [319]],
      ['Predictable random numbers', [330, 338]],
    ],
  },
  {
    family: 'web',
    slug: 'a03-injection',
    title: 'A03 Injection',
    topics: [
      ['SQL injection', [89], ['java', 'csharp', 'python', 'php']],
      ['Cross-site scripting', [79, 80], ['javascript', 'typescript']],
      ['OS command injection', [77, 78]],
      ['LDAP injection', [90]],
    ],
  },
  {
    family: 'web',
    slug: 'a04-insecure-design',
    title: 'A04 Insecure design',
    topics: [
      ['Trust boundary violations', [501]],
      ['Unrestricted file upload', [434]],
    ],
  },
  {
    family: 'web',
    slug: 'a05-security-misconfiguration',
    title: 'A05 Security misconfiguration',
    topics: [
      ['XML external entities', [611]],
      ['Verbose error messages', [209]],
    ],
  },
  {
    family: 'web',
    slug: 'a06-vulnerable-components',
    title: 'A06 Vulnerable and outdated components',
    topics: [['Outdated dependencies', [1104, 1035]]],
  },
  {
    family: 'web',
    slug: 'a07-authentication-failures',
    title: 'A07 Identification and authentication failures',
    topics: [
      ['Session fixation', [384]],
      ['Credential stuffing', [307]],
      ['Weak account recovery', [640]],
    ],
  },
  {
    family: 'web',
    slug: 'a08-integrity-failures',
    title: 'A08 Software and data integrity failures',
    topics: [
      ['Insecure deserialization', [502], ['java', 'csharp', 'python']],
      ['Unverified updates', [494]],
    ],
  },
  {
    family: 'web',
    slug: 'a09-logging-failures',
    title: 'A09 Security logging and monitoring failures',
    topics: [
      ['Log injection', [117]],
      ['Secrets in logs', [532]],
    ],
  },
  {
    family: 'web',
    slug: 'a10-ssrf',
    title: 'A10 Server-side request forgery',
    topics: [['Server-side request forgery', [918]]],
  },
  {
    family: 'api',
    slug: 'api1-object-level-authorization',
    title: 'API1 Broken object level authorization',
    topics: [['Object IDs in API paths', [639]]],
  },
  {
    family: 'api',
    slug: 'api2-authentication',
    title: 'API2 Broken authentication',
    topics: [
      ['Token validation', [287, 347]],
      ['API keys in clients', [798]],
      ['Login without throttling', [307]],
    ],
  },
  {
    family: 'api',
    slug: 'api3-object-property-authorization',
    title: 'API3 Broken object property level authorization',
    topics: [
      ['Mass assignment', [915]],
      ['Excessive data exposure', [213]],
    ],
  },
  {
    family: 'api',
    slug: 'api4-resource-consumption',
    title: 'API4 Unrestricted resource consumption',
    topics: [['Missing rate limits', [770, 400]]],
  },
  {
    family: 'api',
    slug: 'api5-function-level-authorization',
    title: 'API5 Broken function level authorization',
    topics: [['Admin endpoints without checks', [285]]],
  },
  {
    family: 'api',
    slug: 'api7-ssrf',
    title: 'API7 Server side request forgery',
    topics: [['Webhooks as a proxy', [918]]],
  },
  {
    family: 'api',
    slug: 'api8-misconfiguration',
    title: 'API8 Security misconfiguration',
    topics: [['Permissive CORS', [942]]],
  },
  {
    family: 'api',
    slug: 'api9-inventory',
    title: 'API9 Improper inventory management',
    topics: [['Forgotten API versions', [1059]]],
  },
  {
    family: 'api',
    slug: 'api10-unsafe-consumption',
    title: 'API10 Unsafe consumption of APIs',
    topics: [['Trusting third-party responses', [20]]],
  },
  {
    family: 'mobile',
    slug: 'm1-credential-usage',
    title: 'M1 Improper credential usage',
    topics: [
      ['Hardcoded credentials', [798], ['kotlin', 'swift']],
      ['Secrets in app packages', [798], ['kotlin', 'swift']],
    ],
  },
  {
    family: 'mobile',
    slug: 'm3-authentication',
    title: 'M3 Insecure authentication',
    topics: [['Local authentication bypass', [287], ['kotlin', 'swift']]],
  },
  {
    family: 'mobile',
    slug: 'm5-communication',
    title: 'M5 Insecure communication',
    topics: [['Certificate validation', [295], ['kotlin', 'swift']]],
  },
  {
    family: 'mobile',
    slug: 'm9-data-storage',
    title: 'M9 Insecure data storage',
    topics: [['Sensitive data on the device', [312, 922], ['kotlin', 'swift']]],
  },
  {
    family: 'mobile',
    slug: 'm7-binary-protections',
    title: 'M7 Insufficient binary protections',
    topics: [['Debug builds in the store', [489, 693], ['kotlin', 'swift']]],
  },
  {
    family: 'client',
    slug: 'c1-access-control',
    title: 'C1 Broken client-side access control',
    topics: [['Pages hidden only in the browser', [602, 862], ['javascript', 'typescript']]],
  },
  {
    family: 'client',
    slug: 'c2-dom-xss',
    title: 'C2 DOM-based cross-site scripting',
    topics: [
      ['DOM-based cross-site scripting', [79], ['javascript', 'typescript']],
      ['Unsafe HTML sinks', [79, 80], ['javascript', 'typescript']],
      ['Prototype pollution', [1321], ['javascript', 'typescript']],
    ],
  },
  {
    family: 'client',
    slug: 'c5-third-party-origins',
    title: 'C5 Third-party origin control',
    topics: [
      ['Scripts without integrity', [353], ['javascript', 'typescript']],
      ['postMessage without origin checks', [346], ['javascript', 'typescript']],
    ],
  },
  {
    family: 'client',
    slug: 'c7-stored-data',
    title: 'C7 Sensitive data stored in the browser',
    topics: [['Tokens in local storage', [922], ['javascript', 'typescript']]],
  },
  {
    family: 'client',
    slug: 'c9-browser-controls',
    title: 'C9 Standard browser security controls',
    topics: [['Missing content security policy', [693, 1021], ['javascript', 'typescript']]],
  },
];

/** Scenarios: `[slug, title, module slug]`. */
export const demoScenarios: [string, string, string][] = [
  ['phishing-of-a-developer', 'Phishing of a developer', 'a07-authentication-failures'],
  ['leaked-token', 'The leaked token', 'a02-cryptographic-failures'],
  ['threat-modeling-first-steps', 'Threat modeling, first steps', 'a04-insecure-design'],
  ['dependency-takeover', 'Dependency takeover', 'a06-vulnerable-components'],
  ['reading-a-breach-report', 'Reading a breach report', 'a09-logging-failures'],
];

/** Topics of the yearly assignment to the whole organization; most attempts are on these topics. */
export const demoCore = [
  'sql-injection',
  'cross-site-scripting',
  'insecure-direct-object-references',
  'weak-password-hashing',
  'server-side-request-forgery',
];
/** Topics that most people complete without an assignment, so that each OWASP list has a covered item. */
export const demoPopular = [
  'object-ids-in-api-paths',
  'mass-assignment',
  'hardcoded-credentials',
  'secrets-in-app-packages',
  'dom-based-cross-site-scripting',
  'unsafe-html-sinks',
];
/** Topics without attempts, so that frameworks have gaps. */
export const demoUntouched = [
  'unverified-updates',
  'outdated-dependencies',
  'forgotten-api-versions',
  'debug-builds-in-the-store',
  'missing-content-security-policy',
];

export const demoTeams = [
  'Payments',
  'Identity',
  'Platform',
  'Mobile apps',
  'Data engineering',
  'Search',
  'Checkout',
  'Infrastructure',
  'Développement Québec',
  'Équipe Façade',
  'Zahlungsverkehr',
  'Интеграции',
  'プラットフォーム',
  'Support tooling',
  'Fraud detection',
  'Partner APIs',
  'Web shop',
  'Internal tools',
  'Release engineering',
  'Customer portal',
];
/** Job functions of learners, and the share of the people with each of them who work on bespoke software. */
export const demoJobFunctions: [name: string, bespokeSoftware: number][] = [
  ['Backend developer', 1],
  ['Frontend developer', 1],
  ['Full-stack developer', 0.9],
  ['Mobile developer', 0.9],
  ['DevOps engineer', 0.5],
  ['Data engineer', 0.6],
  ['Test engineer', 0.4],
  ['Product owner', 0],
];

export const demoLanguages = [
  'java',
  'typescript',
  'javascript',
  'python',
  'csharp',
  'go',
  'kotlin',
  'swift',
  'php',
  'rust',
];

/** Returns the public ID of a topic. */
export const demoSlug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
