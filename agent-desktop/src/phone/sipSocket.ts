/** A SIP WebSocket for JsSIP which can be dropped on purpose, so that a network known to be dead is left at once. */
export class SipSocket {
  readonly via_transport: string;
  readonly sip_uri: string;
  onconnect = (): void => undefined;
  ondisconnect = (_error: boolean, _code?: number, _reason?: string): void => undefined;
  ondata = (_data: unknown): void => undefined;
  private socket: WebSocket | undefined;

  constructor(readonly url: string) {
    const address = new URL(url);
    this.via_transport = address.protocol === "wss:" ? "WSS" : "WS";
    this.sip_uri = `sip:${address.host};transport=ws`;
  }

  connect(): void {
    const socket = new WebSocket(this.url, "sip");
    socket.binaryType = "arraybuffer";
    socket.onopen = () => this.onconnect();
    socket.onclose = (event) => this.closed(socket, !event.wasClean, event.code, event.reason);
    socket.onmessage = (event) => this.ondata(event.data);
    this.socket = socket;
  }

  disconnect(): void {
    this.release();
  }

  send(message: string): boolean {
    if (!this.isConnected()) {
      return false;
    }
    this.socket?.send(message);
    return true;
  }

  isConnected(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  isConnecting(): boolean {
    return this.socket?.readyState === WebSocket.CONNECTING;
  }

  /** Leaves a connection that no longer answers; JsSIP sees it as lost and connects anew. */
  drop(): void {
    if (this.release()) {
      this.ondisconnect(true, 1006, "no answer");
    }
  }

  private closed(socket: WebSocket, error: boolean, code: number, reason: string): void {
    if (this.socket === socket) {
      this.socket = undefined;
      this.ondisconnect(error, code, reason);
    }
  }

  private release(): boolean {
    const socket = this.socket;
    this.socket = undefined;
    if (!socket) {
      return false;
    }
    socket.onopen = socket.onclose = socket.onmessage = null;
    socket.close();
    return true;
  }
}
