# The bot alone; the reports and the databases are mounted: see compose.yaml.
FROM python:3.12-slim

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    BOT_DATABASE=/var/lib/baocao/reports.db \
    BOT_REPORTS=/srv/reports \
    BOT_WEBHOOK_LISTEN=0.0.0.0 \
    BOT_MONITOR_LISTEN=0.0.0.0:9464

RUN useradd --system --uid 10001 --user-group --home-dir /var/lib/baocao --create-home baocao
WORKDIR /opt/baocao

COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes --no-deps --requirement requirements.lock

COPY bot ./bot
COPY handlers ./handlers
COPY data ./data

USER 10001
VOLUME /var/lib/baocao
EXPOSE 8443 9464
HEALTHCHECK --start-period=2m --interval=30s --timeout=5s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:9464/healthz')"]
STOPSIGNAL SIGTERM
CMD ["python", "-m", "bot", "run"]
