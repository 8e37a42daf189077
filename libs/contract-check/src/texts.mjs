/** What the kit says, in two languages. */
export const texts = {
  en: {
    help: `fengqiao-contract-check <file>                          a JSON or NDJSON file of CloudEvents, to Fengqiao or from it, or a page of the feed; - is standard input
fengqiao-contract-check --brokers <host:port,...> <topic>  what stands on a topic now

  --contracts <folder>  another copy of contracts/     --limit <n>  at most n messages of a topic (1000)
  --show  the message itself too     --json  a line of JSON for each message     --lang zh|en     --help

Exit code 0: all fit; 1: some do not; 2: nothing was checked.`,
    fits: 'fits',
    unfit: 'does not fit',
    total: (good, bad) => `${good} fit, ${bad} do not.`,
    none: 'there are no messages',
    unknown: (type) => `there is no published event of type ${type}`,
    unheard: (type) => `nobody hears messages of type ${type}`,
    topic: (topics) => `this message belongs on ${topics}`,
    dispute: 'subject and data.disputeId are different disputes',
    object: 'it is not a JSON object',
    event: 'it is no CloudEvent: it has neither specversion nor type (what an event says belongs in its data)',
    missing: 'is missing',
    topicless: (topic) => `there is no topic ${topic}, or you may not see it`,
    order: 'previous must be less than sequence',
    sender: 'source and type name different services',
    actor: 'must be a JSON object with person and role',
    path: 'only the path entry is published: there must be no data',
    data: 'data is missing',
    json: 'is not JSON',
    headers: 'has no ce_ headers: it is not a CloudEvent in binary mode',
    key: 'the key of the record is not the subject',
    extra: (members) => `unknown members, which readers ignore: ${members}`,
  },
  zh: {
    help: `fengqiao-contract-check <文件>                          CloudEvents（收或发）的 JSON 或 NDJSON 文件，或事件源的一页；- 表示标准输入
fengqiao-contract-check --brokers <主机:端口,...> <主题>   检查主题上现有的消息

  --contracts <目录>  另一份 contracts/     --limit <n>  主题上至多 n 条（1000）
  --show  连同消息本身     --json  每条消息输出一行 JSON     --lang zh|en     --help

退出码 0：全部符合；1：有不符合；2：未作检查。`,
    fits: '符合',
    unfit: '不符合',
    total: (good, bad) => `${good} 条符合，${bad} 条不符合。`,
    none: '没有消息',
    unknown: (type) => `没有类型为 ${type} 的公开事件`,
    unheard: (type) => `没有服务接收类型为 ${type} 的消息`,
    topic: (topics) => `该消息应发往 ${topics}`,
    dispute: 'subject 与 data.disputeId 不是同一纠纷',
    object: '不是 JSON 对象',
    event: '不是 CloudEvent：既无 specversion 也无 type（事件的内容应放在 data 中）',
    missing: '缺少此项',
    topicless: (topic) => `没有主题 ${topic}，或者无权查看`,
    order: 'previous 必须小于 sequence',
    sender: 'source 与 type 指明的服务不一致',
    actor: '必须是含 person 与 role 的 JSON 对象',
    path: '该事件只公开路径条目，不得有 data',
    data: '缺少 data',
    json: '不是 JSON',
    headers: '没有 ce_ 头：不是二进制模式的 CloudEvent',
    key: '记录的键与 subject 不一致',
    extra: (members) => `未知成员（读取方将忽略）：${members}`,
  },
};
