import Testing
import WebExplorer

/// Scripts made short.
struct ShortScriptTests {
  @Test func `comments and white space go, and what a script declares has short names`() {
    let script = """
      // Those who come after a day.
      const limit = 3; // in days
      function later({ first, second }, list, ...others) {
        const found = list.filter((each) => each.first > limit / 2 / first);
        for (const [key, value] of others) found[key] = value;
        return { first, found, second: `${found.length} of ${`${list.length}`}` };
      }
      """
    let short = """
      const aa=3;function ab({first:a,second:b},c,...d){const e=c.filter((f)=>f.first>aa/2/a);\
      for(const[g,h]of d)e[g]=h;\
      return{first:a,found:e,second:`${e.length} of ${`${c.length}`}`};}

      """
    #expect(ShortScript.text(of: script) == short)
  }

  @Test func `what is declared nowhere is the browser's, and stays`() {
    let script = "const named = (name) => { document.title = name; window.name = title; };"
    #expect(
      ShortScript.text(of: script)
        == "const aa=(a)=>{document.title=a;window.name=title;};\n")
  }

  @Test func `names that are asked from outside stay, and no other gets one of theirs`() {
    let script = "const aa = 1;\nlet other = aa;\nconst each = (a) => a + other;"
    #expect(
      ShortScript.text(of: script, keeping: ["aa"])
        == "const aa=1;let ab=aa;const ac=(a)=>a+ab;\n")
  }

  @Test func `a block behind a label declares, where an object would have keys`() {
    let script = """
      switch (kind) {
        case 'a': { const first = 1, second = first; use(first, second); break; }
        default: use({ kind, first: kind ? { kind } : kind });
      }
      """
    let short = """
      switch(kind){case'a':{const a=1,b=a;use(a,b);break;}
      default:use({kind,first:kind?{kind}:kind});}

      """
    #expect(ShortScript.text(of: script) == short)
  }

  @Test func `slashes divide behind a value and begin a pattern elsewhere`() {
    let script = "const half = (all) => all.length / 2 / 1, slash = /[/'\"]\\//g.test('//');"
    #expect(
      ShortScript.text(of: script)
        == "const aa=(a)=>a.length/2/1,ab=/[/'\"]\\//g.test('//');\n")
  }

  @Test func `signs that would run together, and lines that end a statement, stay apart`() {
    let script = "const sum = (one) => one + +one - -one\nsum(1)\n;[2].map(sum)\nreturn sum"
    #expect(
      ShortScript.text(of: script)
        == "const aa=(a)=>a+ +a- -a\naa(1);[2].map(aa)\nreturn aa\n")
  }
}
