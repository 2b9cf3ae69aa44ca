// A phone in a page: SIP over WebSocket (RFC 7118), digest by SHA-256 (RFC 8760), answers whoever calls. No sound.
(function () {
  const hex = bytes => [...new Uint8Array(bytes)].map(b => b.toString(16).padStart(2, '0')).join('');
  const sha256 = async text => hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const token = () => Math.random().toString(36).slice(2, 12);
  const header = (message, name) => (message.match(new RegExp('^' + name + ' *: *(.*)$', 'mi')) || [])[1];
  const headers = (message, name) => [...message.matchAll(new RegExp('^' + name + ' *: *(.*)$', 'gmi'))].map(m => m[1]);

  class WebPhone {
    constructor(url, user, domain, password) {
      Object.assign(this, {user, domain, password, host: token() + '.invalid', seen: [], states: [], state: 'connecting'});
      this.instance = '<urn:uuid:00000000-0000-4000-8000-' + user.padStart(12, '0') + '>';
      this.socket = new WebSocket(url, 'sip');
      this.socket.onopen = () => this.state = 'open';
      this.socket.onclose = e => this.state = 'closed ' + e.code;
      this.socket.onmessage = e => this.received(e.data);
    }

    get state() {
      return this.states[this.states.length - 1];
    }

    // All it has been in: some last a moment only.
    set state(next) {
      this.states.push(next);
    }

    contact() {
      return '<sip:' + this.user + '@' + this.host + ';transport=ws>';
    }

    send(lines, body = '') {
      const text = [...lines, 'Content-Length: ' + body.length, '', body].join('\r\n');
      this.seen.push('> ' + text);
      this.socket.send(text);
    }

    via() {
      return 'Via: SIP/2.0/' + (this.socket.url.startsWith('wss') ? 'WSS' : 'WS') + ' ' + this.host + ';branch=z9hG4bK' + token();
    }

    register() {
      this.call_id = token();
      this.cseq = 1;
      this.sendRegister([]);
    }

    sendRegister(more) {
      const aor = '<sip:' + this.user + '@' + this.domain + '>';
      this.send(['REGISTER sip:' + this.domain + ' SIP/2.0', this.via(), 'Max-Forwards: 70', 'From: ' + aor + ';tag=r', 'To: ' + aor,
        'Call-ID: ' + this.call_id, 'CSeq: ' + this.cseq + ' REGISTER', 'Supported: path, outbound',
        'Contact: ' + this.contact() + ';+sip.instance="' + this.instance + '";reg-id=1;expires=600', ...more]);
    }

    async received(message) {
      this.seen.push('< ' + message);
      if (message.startsWith('SIP/2.0 ')) {
        await this.response(message);
      } else {
        this.request(message);
      }
    }

    async response(message) {
      if (!/REGISTER$/m.test(header(message, 'CSeq'))) {
        return;
      }
      if (message.startsWith('SIP/2.0 200')) {
        this.state = 'registered';
      } else if (message.startsWith('SIP/2.0 401') && this.cseq === 1) {
        const challenge = headers(message, 'WWW-Authenticate').find(c => c.includes('SHA-256'));
        const part = name => (challenge.match(new RegExp(name + '="?([^",]+)')) || [])[1];
        const uri = 'sip:' + this.domain;
        const ha1 = await sha256(this.user + ':' + part('realm') + ':' + this.password);
        const ha2 = await sha256('REGISTER:' + uri);
        const response = await sha256([ha1, part('nonce'), '00000001', 'c', 'auth', ha2].join(':'));
        this.cseq = 2;
        this.sendRegister(['Authorization: Digest username="' + this.user + '", realm="' + part('realm') + '", nonce="' + part('nonce') + '", uri="' + uri
          + '", algorithm=SHA-256, qop=auth, nc=00000001, cnonce="c", response="' + response + '"']);
      } else {
        this.state = message.split('\r\n')[0];
      }
    }

    answer(request, status, more = [], body = '') {
      const to = header(request, 'To');
      this.send(['SIP/2.0 ' + status, ...headers(request, 'Via').map(v => 'Via: ' + v), ...headers(request, 'Record-Route').map(r => 'Record-Route: ' + r),
        'From: ' + header(request, 'From'), 'To: ' + to + (to.includes('tag=') ? '' : ';tag=page'), 'Call-ID: ' + header(request, 'Call-ID'),
        'CSeq: ' + header(request, 'CSeq'), ...more], body);
    }

    request(message) {
      const method = message.split(' ')[0];
      if (method === 'INVITE') {
        this.invite = message;
        this.state = 'ringing';
        this.answer(message, '180 Ringing', ['Contact: ' + this.contact()]);
      } else if (method === 'ACK') {
        this.state = this.state === 'answered' ? 'talking' : this.state;
      } else if (method === 'BYE') {
        this.answer(message, '200 OK');
        this.state = 'hung up';
      } else if (method === 'CANCEL') {
        this.answer(message, '200 OK');
        this.answer(this.invite, '487 Request Terminated');
        this.reason = headers(message, 'Reason').join();
        this.state = 'cancelled';
      } else {
        this.answer(message, '200 OK');
      }
    }

    pickUp() {
      this.state = 'answered';
      this.answer(this.invite, '200 OK', ['Contact: ' + this.contact(), 'Content-Type: application/sdp'],
        ['v=0', 'o=page 1 1 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0', 'm=audio 9 RTP/AVP 8 101', 'a=rtpmap:8 PCMA/8000',
          'a=rtpmap:101 telephone-event/8000', 'a=sendrecv', ''].join('\r\n'));
    }

    hangUp() {
      const peer = header(this.invite, 'Contact').match(/<([^>]+)>/)[1];
      this.send(['BYE ' + peer + ' SIP/2.0', this.via(), 'Max-Forwards: 70', 'From: ' + header(this.invite, 'To') + ';tag=page',
        'To: ' + header(this.invite, 'From'), 'Call-ID: ' + header(this.invite, 'Call-ID'), 'CSeq: 1 BYE']);
    }
  }

  window.WebPhone = WebPhone;
})();
