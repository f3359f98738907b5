// An organization with an admin who asks for reports.

/** The instant whose records an organization is made of, so that every run reads the same. */
const AS_OF = '2026-11-01T00:00:00Z';

export class Office {
  /** Makes the organization and signs its admin in. */
  static async open(stage, slug, people) {
    const options = { org: slug, name: slug, people: String(people), seed: '11', 'as-of': AS_OF };
    const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    const { output } = await stage.cli('seed', ...words);
    const [, email, password] = /sign in as (\S+) with (\S+)/.exec(output);
    const office = new Office();
    office.stage = stage;
    const [{ id }] = await stage.sql('select id from organization where slug = $1', [slug]);
    office.organizationId = id;
    office.assignments = await stage.sql(
      'select id from assignment where organization_id = $1 and active order by id',
      [id],
    );
    await office.signIn(email, password);
    return office;
  }

  async signIn(email, password) {
    const { headers } = await this.#fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.stage.env.PUBLIC_URL },
      body: JSON.stringify({ email, password }),
    });
    this.cookie = headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    if (!this.cookie) throw new Error('sign-in was refused');
  }

  /** Sends a request; `path` begins after /api/admin. */
  async send(method, path, { body, headers = {}, timeoutMs = 30_000 } = {}) {
    return this.#fetch(`/api/admin${path}`, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        cookie: this.cookie,
        origin: this.stage.env.PUBLIC_URL,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  /** A request for a report of a kind and size that chance decides. */
  anyWish(random) {
    const kind = random.pick([
      'training',
      'assignment-compliance',
      'assignment-compliance',
      'framework-evidence',
    ]);
    const params = {
      training: () => ({}),
      'assignment-compliance': () => ({ assignmentId: random.pick(this.assignments).id }),
      'framework-evidence': () => ({ frameworkId: random.pick(['owasp-web-2021', 'pci-dss']) }),
    }[kind]();
    return { kind, params, fresh: true };
  }

  #fetch(path, init) {
    return fetch(`${this.stage.pickApi().url}${path}`, init);
  }
}
