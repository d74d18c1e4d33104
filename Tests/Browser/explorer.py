"""Opens a page of `entente explore` in a browser and checks it as its reader would use it.

    explorer.py [--firefox] CHECK PAGE [FILE]

Chromium is driven by Playwright; --firefox takes Firefox, for the checks that use nothing but scripts. Prints what is
wrong, one finding a line, and ends with 1; with 3 where there is no browser to drive.
"""

import json
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    print("Playwright for Python is not installed")
    sys.exit(3)

CHROMIUM = next(
    (path for path in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if pathlib.Path(path).exists()),
    None)


class Visit:
    """A page as a reader opens it, and everything it did that it should not."""

    def __init__(self, browser, path, address="", **options):
        self.context = browser.new_context(accept_downloads=True, **options)
        self.page = self.context.new_page()
        self.requests, self.messages = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.url = pathlib.Path(path).resolve().as_uri()
        self.page.goto(self.url + address)
        if options.get("java_script_enabled", True):
            # The page unpacks its record first.
            self.page.wait_for_selector("#choices:not([hidden])", state="attached")

    def run(self, script, argument=None):
        return self.page.evaluate(script, argument)

    def text(self, selector):
        return self.page.locator(selector).inner_text()

    @property
    def address(self):
        return self.page.url[len(self.url):]

    def wait(self, script):
        self.page.wait_for_function(script)


def opened(browser, path, address="", **options):
    """The page in whichever browser it is."""
    if hasattr(browser, "visit"):
        return browser.visit(path, address, **options)
    return Visit(browser, path, address, **options)


findings = []


def expect(condition, finding):
    if not condition:
        findings.append(finding)


# ---- The same truth as the command --------------------------------------------------------------

ANSWER = """question => {
  const chosen = { ...freshState(), ...question.state, lang: '' };
  const result = answer(chosen);
  const id = number => record.actors[number].id;
  const statuses = ['asserted', 'inferred', 'disputed'];
  return {
    meetings: result.meetings.map(({ selected, present, isCertain }) => ({
      id: selected.event.id, certainty: isCertain ? 'certain' : 'possible',
      present: present.map(each => id(each.actor)).sort(),
      doubted: present.filter(each => !each.isFirm).map(each => id(each.actor) + ' ' + statuses[each.status]) })),
    pairs: result.pairs.map(pair => [id(pair.first), id(pair.second), pair.meetings, pair.certain]) };
}"""


def check_answers(browser, path, file):
    """The meetings, pairs and counts are those that the library gives, in the same order."""
    visit = opened(browser, path)
    questions = json.loads(pathlib.Path(file).read_text())
    different = 0
    for question in questions:
        mine, theirs = visit.run(ANSWER, question), question["answer"]
        if mine != theirs:
            different += 1
            for part in ("meetings", "pairs"):
                if mine[part] == theirs[part]:
                    continue
                only = [each for each in mine[part] if each not in theirs[part]]
                lacking = [each for each in theirs[part] if each not in mine[part]]
                expect(different > 5, f"{question['state']}: {part}: only here {only[:3]}, lacking {lacking[:3]}, "
                       f"{len(mine[part])} against {len(theirs[part])}")
    expect(not different, f"{different} of {len(questions)} answers differ")
    refused = visit.run("""() => ['1945-XX-25', '194X-07', '1945-13', 'July', '1945-02-30', '1945-07/1945-06']
      .filter(text => { try { parseWindow(text); return true } catch { return false } })""")
    expect(not refused, f"windows that the command refuses are taken: {refused}")
    print(f"{len(questions)} questions")


STANDS = """question => {
  const chosen = { ...freshState(), ...question.state, lang: '' };
  const found = positionsOf(chosen), id = number => record.actors[number].id, sure = is => is ? 'certain' : 'possible';
  const stand = (issue, number, isRefused) => (isRefused ? 'not ' : '') + record.issues[issue].stands[number].id;
  const ids = list => list.map(each => each.id).sort().join(' ');
  return {
    cells: found.cells.map(cell => `${record.issues[cell.issue].id} ${id(cell.holder)}${cell.isInside ? ' inside' : ''}: `
      + cell.stands.map(held => `${stand(cell.issue, held.stand, held.isRefused)} ${sure(held.isCertain)} ${ids(held.positions)}`).join('; ')),
    states: found.states.map(({ issue, states, agreements }) => `${issue.id}: ${states.join(' or ')} `
      + agreements.map(each => typeof each.event === 'number' ? record.events[each.event].id : each.event).sort().join(' ')),
    positions: [...found.entries].map(([taken, certainty]) => `${taken.position.id} ${sure(certainty === CERTAIN)}`).sort(),
    moves: movesOf(found.times, taken => question.state.topic.length === 0 || record.issues[taken.position.issue].topics
      .some(topic => question.state.topic.includes(record.topics[topic].id))).map(move => `${id(move.holder)} ${move.taken.position.id} `
      + `${stand(move.issue, move.from, move.isFromRefused)} > ${stand(move.issue, move.to, isRefusal(move.taken))} ${sure(move.isCertain)}`).sort() };
}"""


def check_stands(browser, path, file):
    """The last stands, the states of issues, the positions and the moves are those that the library gives."""
    visit = opened(browser, path)
    questions = json.loads(pathlib.Path(file).read_text())
    different = 0
    for question in questions:
        mine = visit.run(STANDS, question)
        for part in ("cells", "states", "positions", "moves"):
            if mine[part] == question[part]:
                continue
            different += 1
            only = [each for each in mine[part] if each not in question[part]]
            lacking = [each for each in question[part] if each not in mine[part]]
            expect(different > 5, f"{question['state']}: {part}: only here {only[:3]}, lacking {lacking[:3]}")
    expect(not different, f"{different} parts of {len(questions)} answers differ")
    print(f"{len(questions)} questions")


BEHIND = """() => {
  const isBehind = (corners, box) => corners.slice(1).some((corner, at) => shareAt(corners[at], corner, box) < 1);
  const boxes = [...shownNetwork.actors].map(actor => [actor, placeOf(actor)]);
  return [...shownNetwork.bonds.values()].filter(({ first, second }) => boxes.some(([actor, box]) =>
    actor !== first && actor !== second && isBehind(route(first, second), box))).length;
}"""


BENT = """() => {
  const boxes = [...shownNetwork.actors].map(placeOf);
  return [...shownNetwork.bonds.values()].filter(({ first, second }) => {
    const corners = route(first, second), ends = [first, second].map(placeOf);
    return corners.length > 2 && !boxes.some(box => !ends.includes(box) && shareAt(corners[0], corners[corners.length - 1], box) < 1);
  }).length;
}"""


def check_lines(browser, path, file):
    """No line between two actors runs behind the box of a third."""
    for address in ("", "#during=1945-07", "#during=1945-07&actor=soong", "#during=1945&actor=stalin"):
        visit = opened(browser, path, address)
        behind = visit.run(BEHIND)
        expect(not behind, f"{address or 'all'}: {behind} lines run behind boxes")
        bent = visit.run(BENT) if address else 0
        expect(not bent, f"{address}: {bent} lines make detours around boxes that are not there")
        legend = {text.strip() for text in visit.page.locator("#line-legend li:visible").all_inner_texts()}
        kinds = set(visit.run("() => [...shownNetwork.bonds.values()].flatMap(bond => bond.entries).concat(shownNetwork.gatherings).map(each => each.selected.event.kind)"))
        expect(legend <= kinds | {"several kinds", "only possible", "secret"}, f"{address}: the legend has {legend - kinds}")


def check_charts(browser, path, file):
    """The view of positions: steps that lead to their evidence, by keyboard and by address, in every language, and out."""
    visit = opened(browser, path, "#during=1945-07")
    page = visit.page
    page.click("#views [value=positions]")
    expect("view=positions" in page.url and "list=positions" in page.url, f"the view is not in the address: {page.url}")
    steps = page.locator("#charts [data-p]").count()
    listed = page.locator("#stands details:visible").count()
    expect(0 < steps <= listed, f"{steps} steps for {listed} positions")
    shown = set(visit.run("() => [...document.querySelectorAll('#charts [data-p]')].map(node => record.positions[node.dataset.p].id)"))
    known = set(visit.run("() => [...positionsOf(state).entries.keys()].filter(taken => taken.stand >= 0).map(taken => taken.position.id)"))
    expect(shown <= known, f"steps outside the days: {list(shown - known)[:3]}")
    drawn = set(visit.run("() => [...positionsOf(state).entries.keys()].filter(taken => taken.stand >= 0 && record.issues[taken.position.issue].stands[taken.stand].row >= 0).map(taken => taken.position.id)"))
    expect(drawn <= shown, f"positions without a step: {list(drawn - shown)[:3]}")
    page.focus("#charts [tabindex='0']")
    page.keyboard.press("ArrowRight")
    label = visit.run("() => document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    expect("position=" in page.url, "a step cannot be chosen by keyboard")
    expect(page.locator("#stands > section > details.chosen[open] li").count() >= 1, "a step leads to no evidence")
    expect(page.locator("#charts .step.chosen").count() == 1, "the step that is chosen is not marked")
    words = visit.text("#stands > section > details.chosen summary")
    expect(label.split(": ")[1].split(" (")[0] in words, f"{label} leads to {words}")
    other = opened(browser, path, page.url[len(visit.url):])
    expect(other.run("() => document.getElementById('charts').textContent") == visit.run("() => document.getElementById('charts').textContent"), "the address draws other charts")
    expect(other.page.locator("#stands > section > details.chosen[open]").count() == 1, "the address does not open the position")
    rows = page.locator("#stands section:visible table tbody tr").count()
    expect(rows == visit.run("() => positionsOf(state).cells.length"), "the table of last stands has other rows")
    page.go_back()
    expect("position=" not in page.url, "Back does not undo a step")
    page.go_forward()
    told = page.locator("#stands > section > details.chosen a[href^='#e']")
    if told.count():
        told.first.click()
        expect(page.locator("#events > details.chosen[open]").count() == 1 and page.locator("#problem:visible").count() == 0, "a position does not lead to its event")
    page.click("#lists [value=positions]")
    issue = visit.run("() => heldIssues()[0].id")
    page.select_option("#issue", issue)
    expect(page.locator("#charts .panel").count() <= 1 and page.locator("#stands > section:visible").count() <= 1, "an issue chosen does not narrow the view")
    page.select_option("#issue", "")
    page.check("#certain")
    expect(visit.run("() => [...document.querySelectorAll('#charts [data-p]')].length") <= steps, "certain only adds steps")
    page.click("#reset")
    page.click("#views [value=positions]")
    if "zh-Hant" in visit.run("() => record.languages"):
        page.select_option("#lang", "zh-Hant")
        expect("外蒙古" in visit.page.text_content("#charts"), "the language does not reach the charts")
        page.select_option("#lang", "")
    folder = pathlib.Path(tempfile.mkdtemp())
    with page.expect_download() as download:
        page.click("#take-svg")
    download.value.save_as(folder / "positions.svg")
    texts = "".join(xml.etree.ElementTree.parse(folder / "positions.svg").getroot().itertext())
    expect("Joseph Stalin" in texts and "settled in an agreement" in texts, "the picture lacks names or legend")
    page.click("#take-command")
    page.wait_for_function("() => document.querySelector('#done').textContent.includes('entente positions')")
    visit.page.emulate_media(media="print")
    expect(page.locator("#charts").is_visible(), "print does not show the charts")
    plain = opened(browser, path, "", java_script_enabled=False)
    expect(plain.page.locator("#stands > section > dl > dt").count() == visit.run("() => record.positions.filter(each => each.isShown).length"), "without scripts positions are missing")
    expect(not visit.messages, f"console: {visit.messages[:3]}")


# ---- One file, safe ------------------------------------------------------------------------------

def check_safety(browser, path, file):
    """No request, no message, no script but its own; corpus text shows as text."""
    visit = opened(browser, path, offline=True)
    page = visit.page
    own = visit.url
    for click in ("#views [value=register]", "#views [value=matrix]", "#lists [value=pairs]", "#lists [value=actors]", "#reset"):
        page.click(click)
    page.click("#views [value=storyline]")
    if page.locator("#views [value=positions]").count():
        page.click("#views [value=positions]")
    expect(all(url.split("#")[0] == own for url in visit.requests), f"requests: {visit.requests}")
    expect(not visit.messages, f"console: {visit.messages[:3]}")
    expect(not visit.run("() => window.broken === 1 || document.title === 'broken'"), "a script of the corpus ran")
    expect(visit.run("() => document.querySelectorAll('#events img, #events script, #stands img, #stands script, #events iframe, #sources img, svg script, svg image').length") == 0, "markup of the corpus became elements")
    visit.run("() => { const s = document.createElement('script'); s.textContent = 'window.broken = 1'; document.body.append(s) }")
    expect(not visit.run("() => window.broken"), "the policy lets other scripts run")
    plain = opened(browser, path, java_script_enabled=False)
    expect(plain.page.locator("#net").is_visible(), "without scripts there is no picture")
    events = plain.page.locator("#events > dl > dt")
    expect(events.count() == visit.run("() => record.events.length"), "without scripts events are missing")
    expect(not events.count() or events.first.is_visible(), "without scripts the events cannot be seen")
    claims = visit.run("() => record.events.reduce((sum, event) => sum + event.claims.length, 0)")
    told = plain.page.locator("#events > dl > dd").evaluate_all("nodes => nodes.filter(node => node.textContent.startsWith('[')).length")
    expect(told == claims, f"without scripts there are {told} claims of {claims}")
    expect(not plain.page.locator("#choices").is_visible(), "without scripts there are controls that do nothing")


# ---- Address ---------------------------------------------------------------------------------------

def check_address(browser, path, file):
    """What is chosen stands in the address, opens the same elsewhere, and can be gone back from."""
    visit = opened(browser, path)
    page = visit.page
    whole = visit.text("#status")
    page.fill("#during", "1945-07")
    page.press("#during", "Enter")
    july = visit.text("#status")
    page.check("#certain")
    both = visit.text("#status")
    expect(len({whole, july, both}) == 3, f"choices change nothing: {whole} {july} {both}")
    address = page.url[len(visit.url):]
    other = opened(browser, path, address)
    expect(other.text("#status") == both, f"{address} shows {other.text('#status')}, not {both}")
    expect(other.run("() => document.getElementById('lines').innerHTML") == visit.run("() => document.getElementById('lines').innerHTML"), f"{address} draws another picture")
    page.go_back()
    expect(visit.text("#status") == july, "Back does not undo")
    page.go_back()
    expect(visit.text("#status") == whole, "Back does not undo twice")
    page.go_forward()
    expect(visit.text("#status") == july, "Forward does not redo")
    strange = opened(browser, path, "#actor=nobody-at-all&event=none&colour=blue")
    said = strange.text("#problem")
    expect("nobody-at-all" in said and "none" in said and "colour" in said, f"unknown ids are passed over: {said}")
    expect(strange.text("#status") == whole, "unknown ids change the answer")
    page.fill("#during", "1945-XX-25")
    page.press("#during", "Enter")
    expect("leaves out days" in visit.text("#during-help"), "a window with gaps is not refused")


def check_everywhere(browser, path, file):
    """What holds in every browser: nothing is asked of anybody or complained of, and the address is all that is chosen."""
    visit = opened(browser, path)
    buttons = "document.querySelectorAll('#views button, #lists button')"
    count = visit.run(f"() => {buttons}.length")
    expect(count > 6, f"only {count} views and lists can be chosen")
    for number in range(count):
        visit.run(f"number => {buttons}[number].click()", number)
    visit.run(f"() => {{ {buttons}[0].click(); document.querySelector('#reset').click() }}")
    # What stands in the page itself is asked of nobody.
    asked = [url for url in visit.requests if url.split("#")[0] != visit.url and not url.startswith("data:")]
    expect(not asked, f"requests: {asked}")
    expect(not visit.messages, f"console: {visit.messages[:3]}")
    whole = visit.text("#status")
    fill = """text => { const field = document.querySelector('#during'); field.value = text;
      field.dispatchEvent(new Event('change', { bubbles: true })) }"""
    visit.run(fill, "1945-07")
    july = visit.text("#status")
    visit.run("() => document.querySelector('#certain').click()")
    both = visit.text("#status")
    expect(len({whole, july, both}) == 3, f"choices change nothing: {whole} {july} {both}")
    other = opened(browser, path, visit.address)
    expect(other.text("#status") == both, f"{visit.address} shows {other.text('#status')}, not {both}")
    lines = "() => document.getElementById('lines').innerHTML"
    expect(other.run(lines) == visit.run(lines), f"{visit.address} draws another picture")
    for script, status, what in (
        ("history.back()", july, "Back does not undo"), ("history.back()", whole, "Back does not undo twice"),
        ("history.forward()", july, "Forward does not redo"),
    ):
        visit.run(f"() => new Promise(done => {{ addEventListener('popstate', () => setTimeout(done, 50), {{ once: true }}); {script} }})")
        expect(visit.text("#status") == status, what)
    strange = opened(browser, path, "#actor=nobody-at-all&event=none&colour=blue")
    said = strange.text("#problem")
    expect("nobody-at-all" in said and "none" in said and "colour" in said, f"unknown ids are passed over: {said}")
    expect(strange.text("#status") == whole, "unknown ids change the answer")
    visit.run("() => { const s = document.createElement('script'); s.textContent = 'window.broken = 1'; document.body.append(s) }")
    expect(not visit.run("() => window.broken === 1"), "the policy lets other scripts run")


# ---- Views, keyboard, names --------------------------------------------------------------------------

def check_use(browser, path, file):
    """Evidence, linked views, counterfactuals, search in any script, all by keyboard."""
    visit = opened(browser, path)
    page = visit.page
    page.focus("#find")
    page.keyboard.type("宋子文")
    page.keyboard.press("Enter")
    expect("actor=soong" in page.url, f"宋子文 is not found: {page.url}")
    expect("Soong" in visit.text("#status"), "the actor chosen is not named")
    page.click("#lists [value=actors]")
    expect("joined to" in visit.text("#actors caption"), "no table of neighbours")
    other = page.locator("#actors tbody button").first
    meetings = int(page.locator("#actors tbody tr").first.locator("td").nth(1).inner_text() or 0)
    other.focus()
    page.keyboard.press("Enter")
    found = page.locator("#events > details.meeting:visible").count()
    expect(found == meetings, f"a count of {meetings} leads to {found} meetings")
    before = visit.run("() => answer(state).events.length")
    page.select_option("#without", value=visit.run("() => record.sources[answer(state).events[0].event.claims[0].source].id"))
    expect(visit.run("() => answer(state).events.length") <= before and "without=" in page.url, "leaving out a source changes nothing")
    now = visit.run("() => answer(state).events.length")
    if now < before:
        counts = page.locator("#chosen tr", has_text="events shown").inner_text().split()
        expect(counts[-2:] == [str(before), str(now)], f"what leaving out changes is not told: {counts}")
    page.locator("#chosen [data-back]").first.click()
    expect("without=" not in page.url and not page.locator("#chosen").is_visible(), "what was left out cannot be put back")
    page.click("#reset")
    page.locator("#events summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#events > details[open] li").first.is_visible(), "an event opens without its evidence")
    expect("event=" in page.url, "the event that is open is not in the address")
    visit.run("() => { const e = record.events.find(e => eventNode(e.index).querySelector('table')); openEvent(e.index) }")
    rows = page.locator("#events > details.chosen table tr")
    expect(rows.count() >= 2 and page.locator("#events > details.chosen tr.stands").count() == 1, "readings do not stand side by side")
    tables = visit.run("() => [...document.querySelectorAll('#events table')].map(table => [...table.rows[0].cells].map(cell => cell.textContent.trim()))")
    expect(all(value and what == "preferred" for value, what in tables), f"the preferred value does not stand first: {[each for each in tables if not each[0] or each[1] != 'preferred'][:3]}")
    offices = visit.run("""() => [...document.querySelectorAll('#events details')].filter(node => [...node.querySelectorAll('dd')].some(fact => fact.textContent.includes('(Secretary of State)')))
      .map(node => node.querySelector('summary').textContent.includes('(Secretary of State)'))""")
    expect(offices and not any(offices), "what is said of those who took part is not among the facts alone")
    page.select_option("#policy", "all")
    expect(page.locator("#events > details.chosen tr.stands").count() > 1, "the policy does not mark what stands")
    page.click("#reset")
    page.fill("#find", "15 April")
    page.locator("#found li").first.wait_for()
    expect("15 April 1945" in visit.text("#found"), "an event is not found by its date")
    for query, words in (("15.4.1945", "15 April 1945"), ("4月15日", "15 April 1945"), ("15 апреля", "15 April 1945"), ("encyclopedia", "Encyclopædia Britannica"), ("ensiklopedia", "Ensiklopedia Dunia")):
        page.fill("#find", query)
        expect(words in visit.page.text_content("#found"), f"{query} does not find {words}: {visit.page.text_content('#found')[:200]}")
    page.fill("#find", "encyclopedia")
    expect("Ensiklopedia Dunia" in visit.page.text_content("#found"), "an entry of an encyclopedia is not found by what it is")
    colours = visit.run("() => [...document.querySelectorAll('#found [aria-selected=true], #found [aria-selected=true] small')].map(node => getComputedStyle(node).color)")
    expect(len(colours) == 2 and len(set(colours)) == 1, f"the row that is marked has {colours}")
    page.fill("#find", "zzzz")
    gap = visit.run("() => document.querySelector('#find-help').getBoundingClientRect().top - document.querySelector('#find').getBoundingClientRect().bottom")
    expect("zzzz" in visit.text("#find-help") and 0 <= gap < 30, "a search that finds nothing does not say so below its field")
    page.fill("#find", "Moscow")
    found = page.locator("#found li").all_inner_texts()
    expect(len([each for each in found if each.lower() == "moscow place"]) == 1, f"a place is found twice: {found[:4]}")
    page.fill("#find", "")
    page.fill("#without-narrow", "encyclopedia")
    left = page.locator("#without option").count()
    expect(1 < left < 30, f"a long list is not narrowed: {left} are left")
    page.fill("#without-narrow", "")
    page.select_option("#without", "worldlibrary-treaty-1945")
    weaker = page.locator("#chosen details", has_text="had evidence there too")
    weaker.locator("summary").click()
    weaker.locator("a").first.click()
    expect(page.locator("#events > details.chosen[open]").count() == 1, "an event that had evidence in what is left out does not open")
    page.click("#reset")
    page.focus("#from")
    before = visit.text("#status")
    for _ in range(40):
        page.keyboard.press("ArrowRight")
    expect(visit.text("#status") != before and "during=" in page.url, "the slider does not move by keyboard")
    page.click("#reset")
    languages = visit.run("() => record.languages")
    if "zh-Hant" in languages:
        page.select_option("#lang", "zh-Hant")
        expect("宋子文" in visit.page.text_content("#boxes"), "the language does not reach the picture")
        expect("宋子文" in visit.page.text_content("#events"), "the language does not reach the events")
        expect(page.locator("#views button").first.inner_text() == "網絡", "the language does not reach the controls")
        expect(visit.run("() => document.documentElement.lang") == "zh-Hant", "the page does not say its language")
        expect("件事件" in visit.text("#status"), f"the language does not reach the counts: {visit.text('#status')}")
        expect("會談" in visit.run("() => pictureText().text"), "the language does not reach the picture that is taken along")
        lacking = visit.run("""() => [...document.querySelectorAll('#choices label, #choices legend, #choices button, #views button, #lists button, #exports button')]
          .map(node => node.firstChild?.textContent.trim()).filter(text => text && /[a-z]{3}/.test(text) && !/EDTF|CSV|BibTeX/.test(text))""")
        expect(not lacking, f"controls that stay in English: {lacking}")
        page.select_option("#lang", "")
        expect("宋子文" not in visit.page.text_content("#boxes"), "the language cannot be undone")
        expect(page.locator("#views button").first.inner_text() == "Network", "the language of the controls cannot be undone")
    page.focus("#boxes g[tabindex='0']")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect("actor=" in page.url, "an actor cannot be chosen in the picture by keyboard")
    expect(page.locator("#status[role=status]").count() == 1, "the counts are no status")
    expect(not visit.messages, f"console: {visit.messages[:3]}")


def check_bare(browser, path, file):
    """A page of little or nothing: every view and list, without an error, a year that nobody wrote or two boxes on one spot."""
    visit = opened(browser, path)
    for group in ("views", "lists"):
        for number in range(visit.page.locator(f"#{group} button").count()):
            visit.page.locator(f"#{group} button").nth(number).click()
            text = visit.page.inner_text("main")
            expect(not re.search(r"January 0\b|9999|Infinity|NaN|undefined", text), f"{group} {number}: {text[:300]}")
    visit.run("() => choose({ view: '', list: '' })")
    places = visit.run("() => [...shownNetwork.actors].map(actor => { const { x, y } = placeOf(actor); return `${x} ${y}` })")
    expect(len(places) == len(set(places)), "boxes stand on one spot")
    expect(not visit.messages, f"console: {visit.messages[:3]}")


def check_access(browser, path, file):
    """No violation of WCAG 2 A and AA, wide and narrow, light and dark; nothing scrolls sideways."""
    from axe_playwright_python.sync_playwright import Axe
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    for size, scheme, address in (
            ((1440, 900), "light", "#during=1945-07-11"), ((1440, 900), "dark", "#during=1945-07-11&list=pairs"),
            ((1440, 900), "light", "#during=1945-07&view=positions&list=positions"), ((1440, 900), "dark", "#during=1945-07&view=positions&list=positions"),
            ((390, 844), "light", "#during=1945-07-07&view=positions&list=positions"), ((390, 844), "light", "#during=1945-07-11&view=register"), ((1440, 900), "dark", "#during=1945-07-07&view=storyline&list=word&word=soong%20truman"), ((390, 844), "dark", "#during=1945-07-11&view=matrix&list=actors")):
        visit = opened(browser, path, address, viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, has_touch=size[0] < 500, bypass_csp=True)
        visit.page.locator("#events summary").first.wait_for(state="attached")
        for violation in Axe().run(visit.page, options=rules).response["violations"]:
            where = [node["target"] for node in violation["nodes"][:3]]
            findings.append(f"{size} {scheme}: {violation['id']}: {violation['help']}: {where}")
        wide = visit.run("() => document.documentElement.scrollWidth - innerWidth")
        expect(wide <= 0, f"{size}: scrolls {wide} pixels sideways")
        if size[0] > 500:
            continue
        small = visit.run("""() => [...document.querySelectorAll('button, select, summary, input:not([type=range]):not([type=checkbox])')]
          .filter(node => node.offsetParent && !node.closest('#view-matrix')).filter(node => node.getBoundingClientRect().height < 43.5)
          .map(node => node.id || node.textContent.slice(0, 30))""")
        expect(not small, f"targets are too small to touch: {small[:5]}")
    visit = opened(browser, path, viewport={"width": 720, "height": 450})
    expect(visit.run("() => document.documentElement.scrollWidth - innerWidth") <= 0, "scrolls sideways at twice the size")
    forced = opened(browser, path, forced_colors="active")
    expect(forced.page.locator("#net").is_visible(), "no picture in forced colours")
    visit.page.emulate_media(media="print")
    expect(not visit.page.locator("#choices").is_visible() and visit.page.locator("#net").is_visible(), "print shows controls, or no picture")


def check_cut(browser, path, file):
    """No text is cut and no word broken, in each language; a finger moves what was made larger; print is light."""
    small = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
    for lang in ("", "zh-Hant", "ru"):
        visit = opened(browser, path, f"#during=1945-07-11&view=register&list=word&word=soong%20truman&lang={lang}", **small)
        outside = visit.run("""() => { const edge = document.getElementById('register').getBoundingClientRect();
          return [...document.querySelectorAll('#register text')].filter(text => { const box = text.getBoundingClientRect();
            return box.left < edge.left - 1 || box.top < edge.top - 1 || box.right > edge.right + 1 }).map(text => text.textContent) }""")
        expect(not outside, f"{lang}: the register cuts {outside[:3]}")
        for name in ("word", "actors"):
            visit.page.click(f"#lists [value={name}]")
            broken = visit.run("""name => { const texts = document.createTreeWalker(document.getElementById(name), NodeFilter.SHOW_TEXT), broken = [];
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                if (!text.parentElement.closest('td, th')) continue;
                for (const word of text.data.matchAll(/[^\\s\\u2e80-\\uffff-]+/g)) {
                  const range = document.createRange();
                  range.setStart(text, word.index);
                  range.setEnd(text, word.index + word[0].length);
                  if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) broken.push(word[0]);
                }
              }
              return broken }""", name)
            expect(not broken, f"{lang}: the table {name} breaks {broken[:3]}")
        expect(visit.run("() => document.documentElement.scrollWidth - innerWidth") <= 0, f"{lang}: the tables scroll sideways")
    visit = opened(browser, path, "#during=1945-07", **small)
    drag = """() => { const net = document.getElementById('net'), box = net.getAttribute('viewBox'), { left, top } = net.getBoundingClientRect();
      const move = (type, by) => net.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', isPrimary: true, bubbles: true, clientX: left + 90 + by, clientY: top + 90 }));
      move('pointerdown', 0); move('pointermove', 40); move('pointerup', 40);
      return net.getAttribute('viewBox') !== box }"""
    expect(not visit.run(drag), "a finger that scrolls the page moves the picture")
    visit.page.click("#larger")
    expect(visit.run(drag), "a finger does not move the picture that was made larger")
    visit.page.click("#fit")
    expect(not visit.run(drag), "the picture that fits moves")
    unknown = opened(browser, path, "#lang=ru&actor=nobody")
    expect("не называется" in unknown.text("#problem"), f"a problem is not told in the language chosen: {unknown.text('#problem')}")
    dark = opened(browser, path, "#during=1945-07-11", color_scheme="dark")
    dark.page.emulate_media(media="print")
    expect(dark.run("() => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()") == "#fff", "print is dark")
    sizes = dark.run("() => ['summary', 'dd', 'li', 'td'].map(name => document.querySelector(`#events ${name}`)).filter(Boolean).map(node => parseFloat(getComputedStyle(node).fontSize))")
    expect(sizes[0] == max(sizes) and sizes[0] < 13, f"print has text of {sizes} pixels, the heading first")


CHAINS = """question => {
  const omission = omissionOf({ without: question.without }), window = question.during ? parseWindow(question.during) : null;
  const id = number => record.actors[number].id, day = number => number === null ? '-' : String(number), event = number => record.events[number].id;
  const topics = new Set(question.topics.map(topic => record.numbers.topic.get(topic)));
  const asked = { window, omission, topics, isCertainOnly: question.isCertainOnly, from: endOf(question.from) };
  if (!question.to) return reachAnswer({ ...asked, to: asked.from }).map(each => `${id(each.actor)} ${each.isCertain ? 'certain' : 'possible'} `
    + `${day(each.earliest)} ${day(each.latest)} ${each.hops} ${each.chain.map(hop => event(hop.event)).join(' ')}`);
  const path = pathAnswer({ ...asked, to: endOf(question.to) });
  const ranges = all => all.map(range => rangeEnds(range).join('/')).join(' '), { deciding } = path || {};
  return path ? [`${path.certainty === CERTAIN ? 'certain' : 'possible'} ${day(path.earliest)} ${day(path.latest)}`,
    ...path.chain.map(hop => `${id(hop.from)} ${hop.to < 0 ? question.to : id(hop.to)} ${event(hop.event)}`),
    ...(deciding ? [`${event(deciding.event)} ${deciding.end}: ${ranges(deciding.certain)}; ${ranges(deciding.ruledOut)}; ${deciding.settles}`] : [])] : [];
}"""


def check_chains(browser, path, file):
    """Who could have known, and how word could have gone, are what the library answers."""
    visit = opened(browser, path)
    questions = json.loads(pathlib.Path(file).read_text())
    different = 0
    for question in questions:
        mine = visit.run(CHAINS, question)
        if mine == question["answer"]:
            continue
        different += 1
        asked = {key: value for key, value in question.items() if key != "answer"}
        only = [each for each in mine if each not in question["answer"]]
        lacking = [each for each in question["answer"] if each not in mine]
        expect(different > 4, f"{asked}: only here {only[:3]}, lacking {lacking[:3]}")
    expect(not different, f"{different} of {len(questions)} answers differ")
    dates = sum(": " in line and "; " in line for question in questions for line in question["answer"])
    print(f"{len(questions)} questions, {dates} of them with a deciding date")


def check_word(browser, path, file):
    """Who could have known, and the chain to each, in the list and in every picture."""
    visit = opened(browser, path, "#during=1945-06/1945-07&word=soong&list=word")
    page = visit.page
    rows = page.locator("#word tbody tr").count()
    expect(rows == visit.run("() => wordAnswer().actors.length") and rows > 5, f"the list has {rows} actors")
    target = visit.run("() => record.actors[wordAnswer().actors.find(each => each.chain.length > 1).actor].id")
    page.click(f"#word [data-to='{target}']")
    hops = page.locator("#word .hops > li").count()
    expect(hops > 1, "a chain has no hops")
    expect(page.locator("#lines .told").count() + page.locator("#boxes .told").count() > 1, "the chain is not in the network")
    other = opened(browser, path, page.url[len(visit.url):])
    expect(other.page.locator("#word .hops > li").count() == hops, "the address does not show the chain")
    page.select_option("#word-to", "")
    expect(page.locator("#word .hops > li").count() == 0, "the chain cannot be undone")
    page.select_option("#word-to", target)
    page.fill("#during", "1945-07")
    page.press("#during", "Enter")
    page.click("#views [value=storyline]")
    expect(page.locator("#storyline [data-e]").count() == 0, "a storyline of too much is drawn") if page.locator("#view-storyline .help").count() else None
    page.select_option("#word-from", "soong")
    visit.run("() => choose({ actor: ['soong'], word: 'soong truman' })")
    expect(page.locator("#storyline .thread").count() > 3, "no storyline is drawn")
    expect(page.locator("#storyline [data-e]").count() <= visit.run("() => answer(state).events.length"), "the storyline has other events")
    expect(page.locator("#storyline .told").count() > 0, "the chain is not in the storyline")
    page.locator("#word .hops button").first.focus()
    page.keyboard.press("ArrowDown")
    expect(visit.run("() => document.activeElement.closest('.hops') !== null"), "the chain cannot be gone along by keyboard")
    page.focus("#storyline [tabindex='0']")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect("event=" in page.url and page.locator("#events > details.chosen[open]").count() == 1, "an event of the storyline does not open by keyboard")
    event = visit.run("() => state.event")
    page.locator("#events > details.chosen [data-word]").click()
    expect("list=word" in page.url and f"word={event}+soong" in page.url, f"who could have known of an event is not asked of whoever is chosen: {page.url}")
    expect(visit.run("() => document.activeElement.matches('#word h2')"), "the answer to who could have known does not take the focus")
    top = visit.run("() => document.activeElement.getBoundingClientRect().top")
    expect(-1 <= top < 400, f"the answer to who could have known is {top} pixels down")
    told = opened(browser, path, "#list=word&word=yalta-agreement-1945%20chiang&during=../1945-06-12")
    expect("the Yalta decision as such is not referred to" in told.text("#word .hops"), f"a step does not say what was spoken of: {told.text('#word .hops')[:400]}")
    whole = told.page.locator("#word tbody tr").count()
    told.page.select_option("#word-topic", "yalta-clauses")
    expect(0 < told.page.locator("#word tbody tr").count() < whole and "--topic yalta-clauses" in told.text("#word code"), "what is recorded to be about a topic reaches as many as any contact")
    unasked = opened(browser, path, "#list=word&actor=chiang")
    expect(unasked.page.locator("#word table").count() == 0 and unasked.page.input_value("#word-to") == "chiang", "who could have known has an answer before anything is asked")
    # Questions at the edge have an answer in words.
    for address, words in (
        ("#list=word&word=soong%20soong", "choose someone else"), ("#list=word&word=soong%20truman&during=1800", "does not get there"),
        ("#list=word&word=soong%20truman&without=soong", "does not get there"),
        ("#list=word&word=yalta-agreement-1945%20chiang&during=1945-07", "not within the days"),
    ):
        edge = opened(browser, path, address)
        expect(words in edge.text("#word") and not edge.messages, f"{address}: {edge.text('#word')[:200]} {edge.messages[:2]}")
    edge = opened(browser, path, "#list=word&word=nobody%20soong")
    expect("nobody" in edge.text("#problem") and not edge.messages, "an unknown end of a chain is passed over")
    expect(not visit.messages, f"console: {visit.messages[:3]}")


def check_told(browser, path, file):
    """A page of a part of the record shows what was asked when it was made."""
    visit = opened(browser, path)
    page = visit.page
    expected = json.loads(pathlib.Path(file).read_text())
    mine = visit.run("""() => wordAnswer().actors.map(each => ({ id: record.actors[each.actor].id,
      certainty: each.isCertain ? 'certain' : 'possible', earliest: each.earliest, latest: each.latest, hops: each.hops }))""")
    theirs = [{"earliest": None, "latest": None, **each} for each in expected]
    expect(mine == theirs, f"the answers differ: {[each for each in mine if each not in theirs][:3]}")
    page.click("#lists [value=word]")
    expect(page.locator("#word tbody tr").count() == len(expected), "the list has not everyone")
    expect(not visit.messages, f"console: {visit.messages[:3]}")


# ---- Out -----------------------------------------------------------------------------------------------

def check_exports(browser, path, file):
    """Pictures that other programs read, the table, the citation and the commands."""
    visit = opened(browser, path, "#during=1945-07")
    page = visit.page
    folder = pathlib.Path(tempfile.mkdtemp())

    def take(button, name):
        with page.expect_download() as download:
            page.click(button)
        download.value.save_as(folder / name)
        return folder / name

    picture = take("#take-svg", "network.svg")
    root = xml.etree.ElementTree.parse(picture).getroot()
    space = "{http://www.w3.org/2000/svg}"
    expect(root.find(space + "title") is not None and root.find(space + "desc") is not None, "the SVG has no title or description")
    boxes, shown = len(root.findall(f".//{space}rect")), page.locator("#boxes > g:not(.off)").count()
    expect(boxes > shown > 0, f"the SVG has {boxes} rectangles for {shown} actors")
    expect("1945-07" in picture.read_text(), "the SVG has no caption")
    titles = opened(browser, path, "#during=1945-07-11&actor=soong&kind=meeting").run("() => pictureText().text")
    expect("The Moscow negotiations of 1945" in titles and "1911–1925" not in titles, "the caption names corpora that gave no event")
    png = take("#take-png", "network.png").read_bytes()
    expect(png[:4] == b"\x89PNG" and int.from_bytes(png[16:20], "big") == 2008, "the PNG is not 170 mm at 300 dpi")
    resolution = bytes.fromhex("00000009" "70485973" "00002e23" "00002e23" "01" "78a53f76")
    expect(png[33:54] == resolution, f"the PNG does not say that it has 300 dpi: {png[33:54].hex()}")
    rows = take("#take-csv", "events.csv").read_text().splitlines()
    expect(len(rows) - 1 == visit.run("() => answer(state).events.length"), "the CSV has not the events that are shown")
    keys = set(re.findall(r"@\w+\{([^,]+),", take("#take-bib", "sources.bib").read_text()))
    expect(keys, "the bibliography is empty")
    # What is copied is shown when the clipboard has taken it, or has refused.
    shows = "word => document.querySelector('#done').textContent.includes(word)"
    page.click("#take-cite")
    page.wait_for_function(shows, arg="sha256:")
    cited = visit.text("#done")
    expect("sha256:" in cited and "1945-07" in cited and re.search(r"Seen \d+ \w+ \d{4}", cited), f"citation: {cited}")
    page.click("#take-command")
    page.wait_for_function(shows, arg="entente draw")
    expect("entente draw -o figure.pdf" in visit.text("#done") and "--during 1945-07" in visit.text("#done"), f"commands: {visit.text('#done')}")
    if file:
        nodes = visit.run("() => [...shownNetwork.actors].map(number => record.actors[number].id).sort()")
        bonds = visit.run("() => [...shownNetwork.bonds.values()].map(bond => [bond.first, bond.second].map(number => record.actors[number].id).join(' ')).sort()")
        drawn = json.loads(pathlib.Path(file).read_text())
        expect(nodes == drawn["actors"], f"draw has other actors: {set(nodes) ^ set(drawn['actors'])}")
        expect(bonds == drawn["lines"], f"draw has other lines: {set(bonds) ^ set(drawn['lines'])}")


def check_look(browser, path, file):
    """Writes the picture for the documentation."""
    visit = opened(browser, path, "#during=1945-07&actor=soong", viewport={"width": 1440, "height": 900})
    visit.page.wait_for_timeout(300)
    visit.page.screenshot(path=file)


def main():
    arguments = sys.argv[1:]
    if "--firefox" in arguments:
        arguments.remove("--firefox")
        return in_firefox(*arguments)
    check, path, *rest = arguments
    if CHROMIUM is None:
        print("Chromium is not installed")
        return 3
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--font-render-hinting=none"])
        globals()["check_" + check](browser, path, rest[0] if rest else None)
        browser.close()
    return concluded()


def in_firefox(check, path, file=None):
    from firefox import FIREFOX, Firefox
    if FIREFOX is None:
        print("Firefox is not installed")
        return 3
    browser = Firefox()
    try:
        globals()["check_" + check](browser, path, file)
    finally:
        browser.close()
    return concluded()


def concluded():
    print("\n".join(findings))
    return 1 if findings else 0


sys.exit(main())
