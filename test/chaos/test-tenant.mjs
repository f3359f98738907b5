// A demo organization whose administrator requests reports.

/** Instant of the generated demo data, so that every run uses the same data. */
const AS_OF = '2026-11-01T00:00:00Z';

export class TestTenant {
  /** Creates the organization and signs in its administrator. */
  static async open(cluster, slug, people) {
    const options = { org: slug, name: slug, people: String(people), seed: '11', 'as-of': AS_OF };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    const { output } = await cluster.cli('seed', ...args);
    const [, email, password] = /Sign in as (\S+) with password (\S+)/.exec(output);
    const tenant = new TestTenant();
    tenant.cluster = cluster;
    const [{ id }] = await cluster.sql('select id from organization where slug = $1', [slug]);
    tenant.organizationId = id;
    tenant.assignments = await cluster.sql(
      'select id from assignment where organization_id = $1 and active order by id',
      [id],
    );
    await tenant.signIn(email, password);
    return tenant;
  }

  async signIn(email, password) {
    const { headers } = await this.#fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.cluster.env.PUBLIC_URL },
      body: JSON.stringify({ email, password }),
    });
    this.cookie = headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    if (!this.cookie) throw new Error('Sign-in failed.');
  }

  /** Sends a request. `path` is relative to /api/admin. */
  async send(method, path, { body, headers = {}, timeoutMs = 30_000 } = {}) {
    return this.#fetch(`/api/admin${path}`, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        cookie: this.cookie,
        origin: this.cluster.env.PUBLIC_URL,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  /** Returns the body of a request for a report of a random kind. */
  randomRequest(random) {
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
    return fetch(`${this.cluster.pickApi().url}${path}`, init);
  }
}
