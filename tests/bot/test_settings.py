from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.logs import set_up_logging
from bot.settings import Settings
from tests.botapi import TOKEN

ROOT = Path(__file__).parents[2]
NO_FILE = Path("no such file")


def settings(**environ: str) -> Settings:
    return Settings.from_environment(environ, NO_FILE)


def test_nothing_set_is_the_default() -> None:
    assert settings() == Settings()


def test_every_setting_is_read() -> None:
    assert settings(
        BOT_TOKEN=TOKEN,
        BOT_API_URL="http://localhost:8081/",
        BOT_PROXY="socks5://me:secret@proxy:1080",
        BOT_DATABASE="/var/lib/baocao/reports.db",
        BOT_REPORTS="/srv/reports",
        BOT_ADMINS="12, 34,",
        BOT_SEARCH_MEMORY="64",
        BOT_LANGUAGE="en",
        BOT_RICH="OFF",
        BOT_WEBHOOK_URL="https://example.vn/hook",
        BOT_WEBHOOK_LISTEN="0.0.0.0",  # noqa: S104
        BOT_WEBHOOK_PORT="443",
        BOT_WEBHOOK_SECRET="s_-1",  # noqa: S106
        BOT_MONITOR_LISTEN="[::1]:9464",
        BOT_LOG_LEVEL="debug",
    ) == Settings(
        token=TOKEN,
        api_url="http://localhost:8081",
        proxy="socks5://me:secret@proxy:1080",
        database=Path("/var/lib/baocao/reports.db"),
        reports=Path("/srv/reports"),
        admins=frozenset({12, 34}),
        search_memory=64_000_000,
        language="en",
        rich=False,
        webhook_url="https://example.vn/hook",
        webhook_listen="0.0.0.0",  # noqa: S104
        webhook_port=443,
        webhook_secret="s_-1",  # noqa: S106
        monitor_listen=("::1", 9464),
        log_level=logging.DEBUG,
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "123:abc"),
        ("BOT_TOKEN", f"bot{TOKEN}"),
        ("BOT_API_URL", "api.telegram.org"),
        ("BOT_API_URL", "ftp://api.telegram.org"),
        ("BOT_API_URL", "https:///bot"),
        ("BOT_API_URL", "https://relay.example/?a=b"),
        ("BOT_PROXY", "proxy:1080"),
        ("BOT_PROXY", "http://proxy:port"),
        ("BOT_DATABASE", "/"),
        ("BOT_ADMINS", "12;34"),
        ("BOT_ADMINS", "@an"),
        ("BOT_SEARCH_MEMORY", "0"),
        ("BOT_SEARCH_MEMORY", "256 MB"),
        ("BOT_SEARCH_MEMORY", "9" * 5000),
        ("BOT_LANGUAGE", "fr"),
        ("BOT_RICH", "on"),
        ("BOT_WEBHOOK_URL", "http://example.vn/hook"),
        ("BOT_WEBHOOK_PORT", "70000"),
        ("BOT_WEBHOOK_PORT", "many"),
        ("BOT_WEBHOOK_SECRET", "two words"),
        ("BOT_MONITOR_LISTEN", "8080"),
        ("BOT_MONITOR_LISTEN", "example.vn"),
        ("BOT_MONITOR_LISTEN", "http://localhost:80"),
        ("BOT_MONITOR_LISTEN", "localhost:94640"),
        ("BOT_LOG_LEVEL", "LOUD"),
    ],
)
def test_a_wrong_value_is_told_by_name_and_never_repeated(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as wrong:
        settings(**{name: value})
    assert str(wrong.value).startswith(f"{name} ")
    assert value not in str(wrong.value)


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as wrong:
        settings(BOT_TOKEN="x", BOT_LANGUAGE="x", BOT_WEBHOOK_URL="https://a.vn")  # noqa: S106
    told = str(wrong.value)
    assert told.count(";") >= 2
    assert all(name in told for name in ("BOT_TOKEN", "BOT_LANGUAGE", "BOT_WEBHOOK_SECRET"))
    assert "\n" not in told


def test_a_misspelt_name_is_told_with_the_nearest() -> None:
    with pytest.raises(SettingsError, match="BOT_TOKNE is not a setting, did you mean BOT_TOKEN"):
        settings(BOT_TOKNE=TOKEN)


def test_an_empty_value_is_none() -> None:
    assert settings(BOT_TOKEN="", BOT_PROXY="") == Settings()


def test_secrets_are_not_in_repr() -> None:
    shown = repr(settings(BOT_TOKEN=TOKEN, BOT_PROXY="http://me:hidden@proxy:1"))
    assert TOKEN not in shown
    assert "hidden" not in shown


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text(
        f"BOT_LANGUAGE=en\nexport BOT_TOKEN='{TOKEN}'\nBOT_ADMINS=1  # me\nOTHER=x\n"
    )
    read = Settings.from_environment({"BOT_ADMINS": "2"}, env_file)
    assert (read.language, read.token, read.admins) == ("en", TOKEN, frozenset({2}))


def test_a_binary_file_is_told(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="cannot be read"):
        Settings.from_environment({}, tmp_path / ".env")


def test_the_example_names_every_setting_and_is_sound() -> None:
    example = ROOT / ".env.example"
    uncommented = [line.removeprefix("# ") for line in example.read_text().splitlines()]
    named = [line.split("=")[0] for line in uncommented if line.startswith("BOT_")]
    assert len(named) == len(Settings.__dataclass_fields__)
    empty = dict.fromkeys(named, "")
    assert Settings.from_environment(empty, example) == Settings()
    for line in uncommented:
        name, _, value = line.partition("=")
        if name in named:
            assert settings(**{name: value}) == Settings(), "the example shows the defaults"


def test_the_log_never_shows_the_token(capfd: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    try:
        set_up_logging(logging.DEBUG, settings(BOT_TOKEN=TOKEN).secrets)
        logging.getLogger("a").info("calling %s", f"https://api.telegram.org/bot{TOKEN}/getMe")
        try:
            raise ValueError(TOKEN)  # noqa: TRY301
        except ValueError:
            logging.getLogger("a").exception("it failed")
        logging.getLogger("httpx").info("HTTP Request")
    finally:
        root.handlers[:], level = before
        root.setLevel(level)
    written = capfd.readouterr().err
    assert "bot***/getMe" in written
    assert "ValueError: ***" in written
    assert TOKEN.partition(":")[2] not in written
    assert "HTTP Request" not in written
