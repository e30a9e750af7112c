/** Speaks to the chat API through any transport: an app in memory, or a server somewhere. */
export type Transport = (request: Request) => Promise<Response>;

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  // oxlint-disable-next-line typescript/no-explicit-any
  json: any;
}

export type ChatClient = ReturnType<typeof chatClient>;

export function chatClient(transport: Transport) {
  /** `path` is below /api/chat. */
  async function send(method: string, path: string, init: RequestInit = {}): Promise<Reply> {
    const request = new Request(`http://localhost/api/chat${path}`, { ...init, method });
    const response = await transport(request);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text ? JSON.parse(text) : null,
    };
  }

  const raw = (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    contentType: string,
    headers: Record<string, string> = {},
  ) => send('POST', path, { body, headers: { 'Content-Type': contentType, ...headers } });
  const post = (path: string, value: unknown, headers?: Record<string, string>) =>
    raw(path, JSON.stringify(value), 'application/json', headers);

  const about = (path: string, sessionId: string) =>
    send('GET', `${path}?session_id=${encodeURIComponent(sessionId)}`);

  return {
    send,
    raw,
    post,
    create: (body: unknown = {}, headers?: Record<string, string>) => post(paths.create, body, headers),
    say: (body: unknown, headers?: Record<string, string>) => post(paths.message, body, headers),
    update: (body: unknown) => post(paths.update, body),
    read: (sessionId: string) => about(paths.read, sessionId),
    myData: (sessionId: string) => about(paths.myData, sessionId),
    export: (sessionId: string) => about(paths.export, sessionId),
    forget: (body: unknown) => post(paths.forget, body),
  };
}

export const paths = {
  create: '/sessions/create_session/',
  message: '/message/',
  read: '/sessions/get_session/',
  update: '/sessions/update_user_details/',
  myData: '/sessions/my_data/',
  export: '/sessions/export/',
  forget: '/sessions/forget/',
};

let count = 0;
const run = Date.now().toString(36);

/** A session id nobody used before, also on a server that lives longer than the tests. */
export function freshId(): string {
  return `contract-${run}-${++count}`;
}
