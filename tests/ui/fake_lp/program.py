"""What `lp`, `lpstat` and `cancel` of the print service that is not there do."""

import json
import sys
from pathlib import Path

FOLDER = Path(__file__).parent


def lp(arguments: list[str]) -> int:
    queue = arguments[arguments.index("-d") + 1]
    settings = FOLDER / "queues" / f"{queue}.json"
    if (FOLDER / "down").exists() or not settings.exists():
        print("lp: Error - The printer or class does not exist.", file=sys.stderr)
        return 1
    if not json.loads(settings.read_text(encoding="utf-8"))["accepting"]:
        print(f'lp: Destination "{queue}" is not accepting jobs.', file=sys.stderr)
        return 1
    jobs = FOLDER / "jobs"
    number = len(list(jobs.glob("*.json"))) + 1
    (jobs / f"{number}.pdf").write_bytes(sys.stdin.buffer.read())
    job = {"queue": queue, "arguments": arguments, "canceled": False}
    (jobs / f"{number}.json").write_text(json.dumps(job), encoding="utf-8")
    print(f"request id is {queue}-{number} (0 file(s))")
    return 0


def lpstat(arguments: list[str]) -> int:
    if arguments == ["-H"]:
        print((FOLDER / "address").read_text(encoding="utf-8"))
        return 0
    return 1


def cancel(arguments: list[str]) -> int:
    if (FOLDER / "down").exists():
        print("cancel: Unable to connect to server.", file=sys.stderr)
        return 1
    path = FOLDER / "jobs" / f"{arguments[0].rpartition('-')[2]}.json"
    job = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(job | {"canceled": True}), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit({"lp": lp, "lpstat": lpstat, "cancel": cancel}[sys.argv[1]](sys.argv[2:]))
