"""Questions over HTTP: a page for people, our own events, and OpenAI's chat interface. See docs/serve.md.

One idea a file: `server` runs and ends the process, `app` joins the routes, `guard` says who may come in, `desk` how
many at once and for how long, `faults` how a refusal looks, and the rest what is answered.
"""
