#!/usr/bin/env python3
"""Passes connections on, each slowed down to RATE bytes a second; what is asked is passed on DELAY seconds later.

Usage: throttle.py LISTEN_PORT TARGET_PORT RATE DELAY
"""
import asyncio, sys
listen, target, rate, delay = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4])
async def pump(r, w, slow):
    loop = asyncio.get_running_loop()
    ready = loop.time()
    try:
        while data := await r.read(65536):
            if not slow:
                await asyncio.sleep(delay)
            else:
                ready = max(ready, loop.time()) + len(data) / rate
                await asyncio.sleep(max(0, ready - loop.time()))
            w.write(data); await w.drain()
    except OSError:
        pass
    w.close()
async def client(r, w):
    r2, w2 = await asyncio.open_connection("127.0.0.1", target)
    await asyncio.gather(pump(r, w2, False), pump(r2, w, True), return_exceptions=True)
async def main():
    async with await asyncio.start_server(client, "127.0.0.1", listen) as s:
        await s.serve_forever()
asyncio.run(main())
