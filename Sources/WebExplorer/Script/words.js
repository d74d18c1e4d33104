// What the page itself says, in the languages that it speaks. Which one follows the language of names; a
// language that is not here reads English. `{}` stands for what is put in.

// English, 繁體中文, русский.
const WORDS = [
  ['Search any name, place, source or event', '搜尋任何人名、地名、資料來源或事件', 'Поиск имени, места, источника или события'],
  ['Language', '語言', 'Язык'], ['the record’s own', '紀錄原文', 'как в записи'],
  ['To the events', '前往事件', 'К событиям'], ['Filters', '篩選', 'Отбор'], ['What to show', '顯示什麼', 'Что показать'],
  ['When', '時間', 'Когда'], ['Days, as EDTF', '日期（EDTF）', 'Дни в записи EDTF'], ['Step', '每步', 'Шаг'],
  ['day', '日', 'день'], ['month', '月', 'месяц'], ['year', '年', 'год'], ['event', '事件', 'событие'],
  ['One step back', '後退一步', 'Шаг назад'], ['One step on', '前進一步', 'Шаг вперёд'], ['All time', '全部時間', 'Всё время'],
  ['What', '內容', 'Что'], ['About', '關於', 'О чём'], ['anything', '任何內容', 'о чём угодно'],
  ['Place', '地點', 'Место'], ['anywhere', '任何地點', 'где угодно'],
  ['Side that took part', '參與方', 'Участвовавшая сторона'], ['any', '任何', 'любая'],
  ['Told by', '資料來源', 'По источнику'], ['any source', '任何來源', 'любой источник'],
  ['Positions on', '立場議題', 'Позиции по вопросу'], ['any issue', '任何議題', 'любой вопрос'],
  ['kept secret at the time', '當時保密', 'тогда секретное'],
  ['How sure', '確定程度', 'Насколько верно'], ['certain only', '僅限確定者', 'только достоверное'],
  ['Where sources differ', '來源不一致時', 'Если источники расходятся'], ['the preferred values', '採用優先值', 'предпочтительные значения'],
  ['all values', '所有值', 'все значения'], ['only what {} says', '僅依 {}', 'только по: {}'],
  ['Leave out', '排除', 'Исключить'], ['nothing', '無', 'ничего'], ['A source', '資料來源', 'Источник'], ['An actor', '參與者', 'Участника'],
  ['Count', '計數', 'Счёт'], ['sides in place of people', '以陣營代替個人', 'стороны вместо людей'],
  ['Undo all choices', '清除所有選擇', 'Сбросить всё'], ['Take back: {}', '取消：{}', 'Отменить: {}'], ['without {}', '不計 {}', 'без: {}'],
  ['Picture', '圖', 'Схема'], ['View', '檢視', 'Вид'], ['Zoom', '縮放', 'Масштаб'], ['Larger', '放大', 'Крупнее'], ['Smaller', '縮小', 'Мельче'],
  ['Fit', '全圖', 'Целиком'], ['Network', '網絡', 'Сеть'], ['Storyline', '故事線', 'Линии участников'], ['Register', '名冊', 'Реестр'],
  ['Matrix', '矩陣', 'Матрица'], ['Positions', '立場', 'Позиции'], ['Sides', '陣營', 'Стороны'], ['Lines', '連線', 'Линии'],
  ['no side recorded', '未記錄陣營', 'сторона не указана'],
  ['several kinds', '多種', 'разного рода'], ['only possible', '僅屬可能', 'лишь возможно'], ['secret', '秘密', 'секретно'],
  ['Timeline', '時間軸', 'Шкала времени'], ['First day', '首日', 'Первый день'], ['Last day', '末日', 'Последний день'],
  ['{} to {}', '{} 至 {}', '{} — {}'], ['no date', '無日期', 'без даты'], ['No event has a date.', '沒有事件有日期。', 'Ни у одного события нет даты.'],
  ['Take along', '匯出', 'Взять с собой'], ['CSV of the events', '事件 CSV', 'События, CSV'], ['BibTeX of their sources', '來源 BibTeX', 'Источники, BibTeX'],
  ['Cite', '引用', 'Цитировать'], ['Commands', '指令', 'Команды'], ['Link', '連結', 'Ссылка'], ['Print', '列印', 'Печать'], ['Citation', '引用格式', 'Ссылка для цитирования'],
  ['{} copied: ', '已複製{}：', '{} — скопировано: '], ['{}: ', '{}：', '{}: '],
  ['Answers', '答案', 'Ответы'], ['List', '清單', 'Список'], ['Found', '搜尋結果', 'Найдено'], ['Events', '事件', 'События'],
  ['Pairs who met', '會面的雙方', 'Кто с кем встречался'], ['Actors', '參與者', 'Участники'], ['Who could have known', '誰可能知情', 'Кто мог знать'],
  ['Sources', '資料來源', 'Источники'], ['Ties between actors', '參與者之間的關係', 'Связи участников'], ['About this record', '關於本紀錄', 'Об этой записи'],
  ['{} in the record, {} in the picture, {}.', '紀錄中{}，圖中{}，{}。', 'В записи: {}; {} на схеме; {}.'],
  ['No events', '沒有事件', 'Событий нет'], ['{} met', '{}會面', '{} встречались'], [' ({} certain)', '（確定 {}）', ' (достоверно {})'], ['Days: {}.', '日期：{}。', 'Дни: {}.'],
  ['{} and {}', '{}與{}', '{} и {}'], ['This page holds {} only.', '本頁僅含 {}。', 'На странице только {}.'],
  ['Nothing is called “{}”.', '找不到「{}」。', 'Ничего не называется «{}».'],
  ['Nothing in this page is called “{}” ({}).', '本頁沒有名為「{}」的內容（{}）。', 'На этой странице ничто не называется «{}» ({}).'],
  ['The address asks for “{}”, which this page does not know.', '網址要求「{}」，本頁不識。', 'Адрес содержит «{}», чего эта страница не знает.'],
  ['Nothing in the record answers to all of these choices.', '紀錄中沒有符合所有條件的內容。', 'Всем условиям не отвечает ничего.'],
  ['actor', '參與者', 'участник'], ['topic', '主題', 'тема'], ['place', '地點', 'место'], ['issue', '議題', 'вопрос'], ['source', '來源', 'источник'],
  // What stands in an event.
  ['Date', '日期', 'Дата'], ['Sent', '發出', 'Отправлено'], ['Received', '收到', 'Получено'], ['Present', '出席', 'Присутствуют'], ['From', '發自', 'От кого'],
  ['To', '致', 'Кому'], ['Parties', '締約方', 'Участники договора'], ['Handed on by', '轉交', 'Передал'], ['Drafted by', '起草', 'Составил'],
  ['Intercepted by', '截獲', 'Перехватил'], ['Signed', '簽署', 'Подписали'], ['By', '行動者', 'Кто'], ['Concerning', '對象', 'В отношении'],
  ['Kept from', '瞞著', 'Скрыто от'], ['Fate', '下落', 'Судьба'], ['Topics', '主題', 'Темы'], ['Note', '附註', 'Примечание'],
  ['Said at', '發言場合', 'Где сказано'], ['In return', '交換條件', 'Взамен'], ['In words', '原話大意', 'Словами'],
  ['Sources differ', '來源不一致', 'Источники расходятся'], ['sources differ', '來源不一致', 'источники расходятся'], ['planned or rejected', '計劃中或未成', 'намечалось или отвергнуто'],
  ['preferred', '優先值', 'предпочтительно'], ['none', '無', 'нет'], ['the same', '同上', 'там же'], ['says otherwise', '另有說法', 'говорит иначе'], ['possible', '可能', 'возможно'],
  ['date', '日期', 'дата'], ['sent', '發出', 'отправлено'], ['received', '收到', 'получено'], ['present', '出席', 'присутствуют'], ['from', '發自', 'от кого'], ['to', '致', 'кому'],
  ['by', '行動者', 'кто'], ['of', '對象', 'в отношении'], ['signed', '簽署', 'подписали'], ['parties', '締約方', 'стороны'], ['about', '關於', 'о чём'], ['title', '標題', 'заглавие'],
  ['inferred', '推斷', 'выведено'], ['disputed', '有爭議', 'спорно'], ['rejected', '已否定', 'отвергнуто'], ['planned-not-held', '計劃而未舉行', 'намечалось, не состоялось'],
  ['not seen', '未見原件', 'не просмотрено'],
  ['statement', '陳述', 'заявление'], ['demand', '要求', 'требование'], ['offer', '提議', 'предложение'], ['acceptance', '接受', 'согласие'],
  ['reservation', '保留', 'оговорка'], ['refusal', '拒絕', 'отказ'], ['instruction', '指示', 'указание'], ['private view', '私下意見', 'частное мнение'],
  ['Leave this event out', '排除此事件', 'Исключить это событие'],
  ['Meeting', '會談', 'Встреча'], ['Message', '函電', 'Послание'], ['Agreement', '協定', 'Соглашение'], ['Act', '行動', 'Действие'],
  ['Telegram', '電報', 'Телеграмма'], ['Letter', '信函', 'Письмо'], ['Memorandum', '備忘錄', 'Меморандум'], ['Conference', '會議', 'Конференция'],
  ['meeting', '會談', 'встреча'], ['message', '函電', 'послание'], ['agreement', '協定', 'соглашение'], ['act', '行動', 'действие'],
  ['meetings', '會談', 'встречи'], ['messages', '函電', 'послания'], ['agreements', '協定', 'соглашения'], ['acts', '行動', 'действия'],
  // Tables.
  ['Pair', '雙方', 'Пара'], ['Meetings', '會談', 'Встречи'], ['Messages', '函電', 'Послания'], ['Agreements', '協定', 'Соглашения'], ['Acts', '行動', 'Действия'],
  ['Certain', '確定', 'Достоверно'], ['Actor', '參與者', 'Участник'], ['Met', '會面', 'Встречи'], ['Wrote to', '致函', 'Писал'], ['Heard from', '收函', 'Получал'],
  ['Signed, acted', '簽署、行動', 'Подписи, действия'], ['{} who met', '{}曾會面', 'Встречались: {}'], ['No pairs', '沒有任何雙方', 'ни одной пары'],
  ['{} took part', '{}參與', 'Участвовали: {}'], ['Nobody', '無人', 'никто'], ['{} joined to {}', '{}與{}相連', 'Связаны с участником {1}: {0}'],
  ['; the first {} are here, narrow the choice for the rest', '；此處列出前 {} 個，其餘請縮小範圍', '; здесь первые {}, сузьте выбор'],
  ['How many events join the two', '連結兩者的事件數', 'Сколько событий связывает двоих'], ['{} and {}: {}', '{}與{}：{}', '{} и {}: {}'],
  ['{} are too many for a matrix; choose days, a topic or an actor until {} are left.', '{}太多，矩陣無法顯示；請選擇日期、主題或參與者，至多 {} 個。', '{} — слишком много для матрицы; выберите дни, тему или участника, чтобы осталось {}.'],
  ['{} and {} are too many for a register; choose days, a topic or an actor until {} actors and {} events are left.', '{}、{}太多，名冊無法顯示；請縮小至 {} 個參與者與 {} 件事件。', '{}, {} — слишком много для реестра; сузьте выбор до {} участников и {} событий.'],
  ['{} and {} are too many for a storyline; choose days, a topic or an actor until {} actors and {} events are left.', '{}、{}太多，故事線無法顯示；請縮小至 {} 個參與者與 {} 件事件。', '{}, {} — слишком много для линий; сузьте выбор до {} участников и {} событий.'],
  ['Nobody is recorded to have met or written, for all of these choices.', '依所選條件，沒有任何會面或通信紀錄。', 'При этих условиях никто не встречался и не писал.'],
  ['Nobody is recorded to have taken a position, for all of these choices.', '依所選條件，沒有任何立場紀錄。', 'При этих условиях ничья позиция не записана.'],
  // Positions.
  ['{} on {}.', '{}，涉及{}。', '{}; {}.'], ['refuses {}', '拒絕{}', 'отвергает: {}'], [' (possibly)', '（可能）', ' (возможно)'], ['as settled', '如最終議定', 'как решено'],
  [' (within the own side)', '（己方內部）', ' (внутри своей стороны)'], ['Last stands {}; the issue was {}', '最後立場（{}）；該議題：{}', 'Последние позиции {}; вопрос: {}'],
  ['at the end of {}', '截至 {}', 'на конец дня {}'], ['in the end', '最終', 'в итоге'], ['Who', '誰', 'Кто'], ['Stand', '立場', 'Позиция'],
  ['unraised', '未提出', 'не поднят'], ['open', '懸而未決', 'открыт'], ['agreed', '已議定', 'согласован'], ['reopened', '重新提出', 'поднят снова'], [' or ', '或', ' или '],
  ['within the own side', '己方內部', 'внутри своей стороны'], ['refused', '拒絕', 'отказ'], ['on one of these days', '其中某日', 'в один из этих дней'],
  ['settled in an agreement', '協定中議定', 'решено соглашением'], ['a meeting', '一次會談', 'встреча'], ['Settled: {} ({})', '議定：{}（{}）', 'Решено: {} ({})'], [', possible', '，可能', ', возможно'],
  // Who could have known.
  ['Word of, or from ', '消息來自', 'Весть о событии или от участника '], ['to ', '傳至', 'кому '], ['anyone', '任何人', 'кому угодно'],
  ['certain', '確定', 'достоверно'], ['Earliest', '最早', 'Самое раннее'], ['At the latest', '最遲', 'Не позднее'], ['Steps', '步數', 'Шаги'],
  ['{} could have known', '{}可能知情', 'Могли знать: {}'], [' within {}', '（{} 內）', ' за {}'],
  ['Of the choices, the days, the topic, “certain only” and what is left out count here. ', '此處只考慮日期、主題、「僅限確定者」與排除項。', 'Здесь учитываются дни, тема, «только достоверное» и исключённое. '],
  ['As it was when the page was made. ', '依頁面製作時的結果。', 'Как было при создании страницы. '], ['The same: ', '等同指令：', 'То же: '],
 ['This event was not within the days chosen.', '此事件不在所選日期之內。', 'Это событие не входит в выбранные дни.'], ['Begin the days with it', '從此事件起算', 'Начать дни с него'], ['Word does not get there, for these choices.', '依所選條件，消息無法到達。', 'При этих условиях весть не доходит.'],
  ['They took part.', '他們親自參與。', 'Участвовали сами.'], ['Word of this starts there: choose someone else for it to get to.', '消息由此開始，請另選傳至何人。', 'Весть начинается здесь: выберите, к кому ей дойти.'],
  ['no limit', '無限', 'без предела'], ['at the earliest {}', '最早 {}', 'не ранее {}'], ['between {} and {}', '{} 至 {} 之間', 'между {} и {}'],
  ['{}: word can have arrived {}.', '{}：消息可能於{}到達。', '{}: весть могла дойти {}.'], ['{}: word has arrived {}.', '{}：消息於{}到達。', '{}: весть дошла {}.'],
  ['Up and down go along the chain, in every picture.', '上下鍵可沿傳遞鏈移動，各圖同步。', 'Стрелки вверх и вниз ведут по цепочке на всех схемах.'], [' (possible)', '（可能）', ' (возможно)'],
  ['Possible', '可能', 'Возможно'],
  ['One date would settle most', '最能定論的日期', 'Больше всего решила бы одна дата'], ['Certain if it was {}.', '若在 {}，則確定。', 'Достоверно, если это было {}.'],
  ['Ruled out if it was {}.', '若在 {}，則排除。', 'Исключено, если это было {}.'], ['Any day settles it.', '任何一日皆可定論。', 'Решает любой день.'],
  ['the date of', '日期：', 'дата:'], ['the beginning of', '開始：', 'начало:'], ['the end of', '結束：', 'конец:'], ['the sending of', '發出：', 'отправка:'], ['the receipt of', '收到：', 'получение:'],
  ['Narrow the list', '縮小清單', 'Сузить список'],
  ['no date known', '日期不詳', 'дата неизвестна'],
  ['Chinese names stand here in traditional characters.', '此處中文名稱用繁體字。', 'Китайские имена записаны здесь традиционными иероглифами.'],
  ['Who could have known: {}', '誰可能知情：{}', 'Кто мог знать: {}'],
  ['Choose an event, or whoever had the word first.', '請選擇事件或最先知情者。', 'Выберите событие или того, кто знал первым.'],
  ['Within reach', '可得知者', 'Весть доходит'],
  ['Not within reach', '不可得知者', 'Весть не доходит'],
  ['passed on by ', '傳遞途徑', 'передано через '], ['any contact', '任何接觸', 'любое общение'], ['only what is recorded to be about {}', '僅限記錄涉及「{}」者', 'только записанное на тему: {}'],
  ['{} planned or rejected', '{} 件計劃中或未成', '{} намечалось или отвергнуто'],
  ['{} told again as a part of another', '{} 件屬另一事件的一部分', '{} — часть другого события'],
  ['{} here only by values that are not preferred', '{} 件僅據非優先值', '{} — лишь по непредпочтительным значениям'],
  ['Not counted of {} in the record', '紀錄中{}未計入', 'Не учтено (всего в записи: {})'],
  // Leaving out.
  ['Left out', '已排除', 'Исключено'], ['Put back', '放回', 'Вернуть'], ['What leaving out changes', '排除後的變化', 'Что меняет исключение'],
  ['Before', '之前', 'Было'], ['Now', '現在', 'Стало'], ['Nothing changes in what is shown.', '顯示內容沒有變化。', 'В показанном ничего не меняется.'],
  ['events shown', '顯示的事件', 'события'], ['certain events', '確定的事件', 'достоверные события'], ['pairs who met', '會面的雙方', 'пары'], ['actors shown', '顯示的參與者', 'участники'],
  ['chain', '傳遞鏈', 'цепочка'], ['no chain', '無傳遞鏈', 'цепочки нет'], ['who could have known', '可能知情者', 'кто мог знать'],
  ['No longer shown', '不再顯示', 'Больше не показано'], ['and {} more', '另有 {} 件', 'и ещё {}'], ['This one', '此項', 'Это'],
  ['Of what is left, {} had evidence there too.', '其餘之中，{}也有被排除的依據。', 'Из оставшегося на исключённое опирались и {}.'],
];

// How many of something; Russian has three forms.
const NUMBERED = {
  event: ['{} 件事件', '{} событие', '{} события', '{} событий'], meeting: ['{} 次會談', '{} встреча', '{} встречи', '{} встреч'],
  message: ['{} 件函電', '{} послание', '{} послания', '{} посланий'], agreement: ['{} 項協定', '{} соглашение', '{} соглашения', '{} соглашений'],
  act: ['{} 項行動', '{} действие', '{} действия', '{} действий'], actor: ['{} 個參與者', '{} участник', '{} участника', '{} участников'],
  side: ['{} 個參與者或陣營', '{} участник или сторона', '{} участника или стороны', '{} участников или сторон'],
  pair: ['{} 對', '{} пара', '{} пары', '{} пар'], source: ['{} 種資料來源', '{} источник', '{} источника', '{} источников'],
  position: ['{} 個立場', '{} позиция', '{} позиции', '{} позиций'], issue: ['{} 個議題', '{} вопрос', '{} вопроса', '{} вопросов'] };

const saidIn = new Map(WORDS.map(([english, ...others]) => [english, others]));

// 0 for Chinese, 1 for Russian, -1 for English.
function speech() {
  const tag = typeof state === 'undefined' ? '' : state.lang;
  if (/latn/i.test(tag)) return -1;
  return /^zh/i.test(tag) ? 0 : /^ru/i.test(tag) ? 1 : -1;
}

const filled = (text, values) => {
  let next = 0;
  return text.replace(/\{(\d?)\}/g, (_, place) => values[place === '' ? next++ : +place]);
};

// What the page says, in the language chosen.
function say(text, ...values) {
  const language = speech(), known = language < 0 ? null : saidIn.get(text);
  return filled(known ? known[language] : text, values);
}

const grouped = (number) => (number < 1000 ? String(number) : number.toLocaleString(['zh-Hant', 'ru'][speech()] || 'en'));

// How many there are; nothing for none.
function counted(number, what) {
  if (!number) return '';
  const language = speech(), forms = NUMBERED[what];
  if (language < 0 || !forms) {
    const noun = what === 'side' ? 'actor or side' : what;
    return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
  }
  if (language === 0) return filled(forms[0], [grouped(number)]);
  const [tens, ones] = [number % 100, number % 10];
  const form = ones === 1 && tens !== 11 ? 1 : ones > 1 && ones < 5 && (tens < 12 || tens > 14) ? 2 : 3;
  return filled(forms[form], [grouped(number)]);
}

// ---- Dates ------------------------------------------------------------------------------------------

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const RUSSIAN_MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];
const OF_RUSSIAN_MONTHS = RUSSIAN_MONTHS.map((month) => (/т$/.test(month) ? `${month}а` : month.replace(/.$/, 'я')));
const DAY_IN_WORDS = new RegExp(`(?:(\\d{1,2}(?:–\\d{1,2})?) )?(${MONTHS.join('|')})( \\d{4})?`, 'g');
const BETWEEN_DAYS = new RegExp(`between (\\d{1,2}) and (\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})`);

const shortMonth = (month) => [`${month + 1}月`, RUSSIAN_MONTHS[month].slice(0, 3)][speech()] ?? MONTHS[month].slice(0, 3);
const shortDay = (day, month) => (speech() === 0 ? `${month + 1}月${day}日` : `${day} ${shortMonth(month)}`);

// The dates of the record in words, as it has them in English: `c. 4 August 1924 – 1 September 1924`.
function sayDate(text, language = speech()) {
  if (language < 0) return text;
  const whole = text.replace(BETWEEN_DAYS, 'between $1 $3 $4 and $2 $3 $4');
  const put = whole.replace(DAY_IN_WORDS, (_, days, name, own, at) => {
    const month = MONTHS.indexOf(name), year = own?.trim() ?? /\d{4}/.exec(whole.slice(at))?.[0];
    if (language === 0) return `${year ? `${year}年` : ''}${month + 1}月${days ? `${days}日` : ''}`;
    return `${days ? `${days} ${OF_RUSSIAN_MONTHS[month]}` : RUSSIAN_MONTHS[month]}${own || ''}`;
  });
  return DATE_WORDS.reduce((said, [pattern, ...others]) => said.replace(pattern, others[language]), put);
}

const DATE_WORDS = [
  [/\bbetween (.+?) and (.+)/g, '$1至$2之間', 'между $1 и $2'], [/\bbefore /g, '早於', 'до '], [/\bafter /g, '晚於', 'после '], [/\bby /g, '不遲於', 'не позднее '],
  [/\bc\. /g, '約', 'ок. '], [/\bearly /g, '初', 'начало: '], [/\bmorning\b/g, '上午', 'утро'], [/\bafternoon\b/g, '下午', 'день'], [/\bevening\b/g, '晚間', 'вечер'], [/\bnight\b/g, '夜間', 'ночь'],
  [/\buntil /g, '至', 'до '], [/ onwards\b/g, '起', ' и далее'], [/(\d{3}0)s\b/g, '$1年代', '$1-е'], [/\bnoon\b/g, '中午', 'полдень'], [/\bor\b/g, '或', 'или'], [/\bno date\b/g, '無日期', 'без даты']];

// ---- What stands in the page already ------------------------------------------------------------------

let spokenTexts = null;

// The texts of controls and headings, found once, as they were written.
function collectTexts() {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const isOwn = (node) => !node.parentElement.closest('script, style, #events, #stands > section, #sources, #ties, #net, #timeline, h1, code');
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.trim();
    if (saidIn.has(text) && isOwn(node)) found.push((told) => { node.data = node.data.replace(node.data.trim(), told(text)); });
  }
  for (const node of document.querySelectorAll('[aria-label]')) {
    const text = node.getAttribute('aria-label');
    if (saidIn.has(text)) found.push((told) => node.setAttribute('aria-label', told(text)));
  }
  return found;
}

function sayTexts() {
  spokenTexts = spokenTexts || collectTexts();
  for (const put of spokenTexts) put(say);
  const language = speech();
  document.documentElement.lang = ['zh-Hant', 'ru'][language] || 'en';
}
