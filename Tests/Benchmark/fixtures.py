"""Writes fixtures that are larger than the documented account."""

import json
import shutil

from servers import ROOT

DEFAULT = ROOT / "fixtures/default"
FIRST_CASE = 2_000_000


def with_cases(directory, count):
    """The default fixture and `count` cases more, each with a contact, an owner and a timeline of its own."""
    contacts, cases = read("contacts"), read("cases")
    for number in range(count):
        contact, case = 3_000_000 + number, FIRST_CASE + number
        contacts.append({"id": contact, "fields": {"name": f"Contact {number}", "phone": f"+1415{number:07d}"}})
        cases.append({
            "id": case, "contactId": contact, "title": f"Case {number}", "status": "active",
            "participants": [participant(4_000_000 + 2 * number + 1, "user", 1), participant(4_000_000 + 2 * number, "contact", contact)],
            "timeline": {"id": 9_000_000 + number},
        })
    return write(directory, contacts=contacts, cases=cases)


def with_participants(directory, count):
    """The default fixture, its case with `count` participants."""
    agents, cases = read("agents"), read("cases")
    participants = cases[0]["participants"]
    for number in range(count - len(participants)):
        agents.append({**agents[0], "id": 100 + number, "name": f"Agent {number}"})
        participants.append({**participants[0], "id": 5_000 + number, "userId": 100 + number, "role": "member"})
    return write(directory, agents=agents, cases=cases)


def participant(id, type, user):
    return {"id": id, "type": type, "userId": user, "role": "owner", "status": "active"}


def read(name):
    return json.loads((DEFAULT / f"{name}.json").read_text())


def write(directory, **files):
    directory.mkdir()
    for path in DEFAULT.iterdir():
        shutil.copy(path, directory)
    for name, records in files.items():
        (directory / f"{name}.json").write_text(json.dumps(records))
    return directory
