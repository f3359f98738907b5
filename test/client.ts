import type { ReportDetailView } from '@docket/contracts';

/** A client of the API with a signed-in session. */
export class Client {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn(url: string, email: string, password: string): Promise<Client> {
    const response = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok) throw new Error(`Sign-in returned ${response.status}: ${await response.text()}`);
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return new Client(url, cookie);
  }

  /** Sends a request. `path` is relative to /api. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        origin: this.url,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async report(id: string): Promise<ReportDetailView> {
    return (await (await this.send('GET', `/admin/reports/${id}`)).json()) as ReportDetailView;
  }

  /** Requests a report. @returns its ID */
  async generate(kind: string, params: Record<string, unknown> = {}, fresh = true): Promise<string> {
    const response = await this.send('POST', '/admin/reports', { kind, params, fresh });
    if (response.status !== 202)
      throw new Error(`Generate returned ${response.status}: ${await response.text()}`);
    return ((await response.json()) as { id: string }).id;
  }

  /** Polls until the report has one of the statuses. @throws after `withinMs` */
  async until(id: string, statuses: string[], withinMs = 60_000): Promise<ReportDetailView> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const report = await this.report(id);
      if (statuses.includes(report.status)) return report;
      if (Date.now() > deadline) throw new Error(`Report ${id} is still ${report.status} (${report.phase}).`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
