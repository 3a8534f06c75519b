"""A server of one's own machine: it answers to its own name only, and lets its page load nothing from outside."""

from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler
from textual_serve.server import Server

TEMPLATES = Path(__file__).parent
POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; connect-src {socket}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class LocalServer(Server):
    """textual-serve without its outside font, its logs of variables, and its trust in whoever asks."""

    def __init__(self, command: str, host: str, port: int) -> None:
        """Take what each browser starts, and where to listen."""
        super().__init__(command, host, port, title="Merzim", templates_path=str(TEMPLATES))
        self.name = self.public_url.removeprefix("http://")

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self.guard)
        app.on_response_prepare.append(self.forbid_outside)
        return app

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer only to the own name, and only to a page that came from here: another site may have sent the user."""
        if request.host != self.name or request.headers.get("Origin", self.public_url) != self.public_url:
            raise web.HTTPForbidden(text="Merzim serves this machine only.")
        return await handler(request)

    async def forbid_outside(self, _: web.Request, response: web.StreamResponse) -> None:
        """Let the page load nothing from elsewhere, and stand in nobody's frame."""
        response.headers["Content-Security-Policy"] = POLICY.format(socket=f"ws://{self.name}")
        response.headers["Referrer-Policy"] = "no-referrer"

    def initialize_logging(self) -> None:
        """Keep no log: that of the library holds the values of variables."""

    async def on_startup(self, app: web.Application) -> None:
        """Print nothing: the command said where it is."""


def serve(command: str, host: str, port: int) -> None:
    """Serve until Ctrl+C."""
    LocalServer(command, host, port).serve()
