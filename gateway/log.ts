/** What is said about one request. No header, cookie, query, body or name of a person is ever part of it. */
export interface LogEntry {
  readonly requestId: string;
  readonly method: string;
  /** The pattern of the route, for example `/REST/2.0/ticket/:id`, never the address itself. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** For the operator, if the request failed. */
  readonly problem?: string;
}
