"""Ways of asking: phrases by the kind of answer that they want, tried in order.

`{w}` is what is asked about and `{g}` some general words; other names in braces are `STRETCHES`.
A kind with "?" is wanted only where the whole text finds nothing. Times are out of the text
before, but for `COMPARE`, where each is a `#`.
"""

STRETCHES = {
    "{place}": "(ở đâu|ở những đâu|chỗ nào|(ở |trong )?(những |các )?"
    "(báo cáo|bài|tin|văn bản|nhiệm vụ|tài liệu|năm|đoạn|chỗ) nào)",
    "{naming}": "((nhắc|nói|trích|dẫn|trích dẫn|viện dẫn|nêu|đề cập|ghi)( (đến|tới|lại|về))?"
    "|bàn (đến|về))",
    "{file}": "((file|tệp|bảng|bảng tính|dạng|định dạng|a|an) )*"
    "(?P<form>excel|xlsx|xls|csv|markdown|md)( (file|format))?",
    "{how}": "(thế nào|như thế nào|ra sao|sao|làm sao|kiểu gì)",
    "{tell}": "(báo|nhắn)( tin)?( cho)?( ({me}|{you}))?",
    "{issued}": "(ban hành|trình|tổ chức|mở|xây dựng|thông qua|phê duyệt|cử|kết nạp)",
    "{matter}": "(những|việc|điều|vấn đề|nội dung)",
    "{thank}": "(cảm ơn|cám ơn|thanks|thank you)",
    "{who}": "(ai|(đồng chí|người|ông|bà|vị) nào)",
    "{seek}": "(tìm(?! hiểu)|tìm kiếm|tra|tra cứu|kiếm)( (giúp|hộ|cho))?( {me})?",
    "{fetch}": "(xuất|tải|lưu|kết xuất|gửi|lấy|làm)( (ra|về|xuống))?",
    "{cited}": "(nêu tên|nhắc đến|nhắc tên|nhắc|tham dự|dự|có mặt)",
    "{newest}": "(mới nhất|gần đây nhất|gần nhất|mới ra|cuối cùng)",
    "{meeting}": "(ở |tại |trong |dự )*(hội nghị|cuộc họp|buổi họp)",
    "{report}": "(báo cáo|bài|bài báo|tin|thông tin|tài liệu|văn bản|bản báo cáo|bản)",
}

CONVERSATION = """
    greeting: (xin |em |dạ |kính )*chào( {you})?( buổi (sáng|chiều|tối))?( ạ)?
    greeting: (hi|hello|hey|alo|test|ping|good (morning|afternoon|evening))( {you}| there)?
    greeting: {you} ơi
    greeting: (có )?ai (ở )?(đây|đó|đấy)
    thanks: (rất |xin |chân thành |ok |dạ |{me} )*{thank}( ({you}|nhiều|rất|lắm|nha|nhé|ạ))*
    thanks: (thank you|thanks) (very much|so much|a lot)
    thanks: (ok|oke|okay|okie|oki|vâng|dạ|ừ|uh|uhm|được)( ({you}|ạ|nhé|rồi|luôn|được))*
    thanks: (rất |quá |thật )?(hay|tốt|tuyệt|tuyệt vời|giỏi|chuẩn|hữu ích)( (quá|lắm|thật|rồi|ghê))*
    thanks: (chào )?tạm biệt( {you})?
    thanks: (bye|bye bye|goodbye|see you|great|good job|nice|perfect|hẹn gặp lại)
    thanks: (mình |tôi |em )?(hiểu|biết|rõ|xong) rồi
    help: {you} (có thể |có )?(làm|giúp|biết|trả lời|hỗ trợ)( được)?( làm)?( (những|các|việc))? gì
    help: {you} (làm|giúp|trả lời) {me} (được )?(những )?gì
    help: ({you}|đây|cái này|con bot này|bot này) là (ai|gì|con gì)
    help: ({you}|bot này|cái này) (tên (là )?gì|dùng (để làm gì|{how}))
    help: (cách|hướng dẫn|hướng dẫn cách|cách để)( (dùng|sử dụng|hỏi|tra cứu))( (bot|bot này|này))?
    help: (làm sao|làm thế nào)( để)? (dùng|sử dụng|hỏi|tra cứu|tra|tìm)( (bot|bot này|này))?
    help: (dùng|sử dụng|hỏi|tra cứu|tra)( (bot|bot này))? {how}
    help: (giúp|trợ giúp|hướng dẫn|cứu)( {me})?( với)?( {you})?( với)?
    help: (có )?(những |các )?(câu )?lệnh (nào|gì)
    help: (danh sách|các) (câu )?lệnh
    help: ({me} )?(có thể )?(hỏi|tra) (được )?(những )?gì( ở đây)?
    help: what can (you|i) (do|ask)( here| for me)?
    help: (who|what) are you
    help: how (do|does|can|should) (i|this|it|you) (use|ask|work|search)( (you|this|this bot))?
    help: (help|commands|list of commands)( me)?
"""
RULES = """
    language: (nói|dùng|trả lời|chuyển|đổi)( (sang|qua|bằng))* tiếng (?P<code>anh|việt)
    language: (speak|use|answer in|reply in|switch to)( in)? (?P<code>english|vietnamese)
    language: in (?P<code>english|vietnamese)
    export: {fetch} {w} (ra|thành|dạng|về|sang) {file}( {how})?
    export: {fetch} {file}( {w})?( {how})?
    export: {w} (ra|dưới dạng|dạng|bản) {file}( {how})?
    export: (bản )?{file}( {w})?
    export: (xuất|tải về|tải xuống|tải|kết xuất)( file)?( {w})?
    export: (export|download|save|get)( {w})? (to|as|in|into) {file}
    export: (export|download)( {w})?
    follow: {tell} (khi|nếu|lúc) có {report} mới( (nói )?về {w})?
    follow: ((khi|lúc) nào |bao giờ |khi |nếu )?có {report} mới( (nói )?về {w})? (thì )?{tell}
    follow: (theo dõi|đăng ký nhận|nhận)( (các|những))? ({report} mới|chủ đề)( (về|của) {w})?
    follow: (notify|tell|let) me (know )?(when|if|about) (there is |a )*new reports?( on {w})?
    doc|find: {w} (được |có |nằm |xuất hiện )*{naming} {place}
    doc|find: {w} (được |có |nằm |xuất hiện )+{place}
    doc|find: {place} (có |được )?{naming} {w}
    doc: {w} (nói|quy định|viết|nội dung|ghi)( (là|về|{matter}))* (gì|cái gì|{how})
    doc: {w} là (văn bản )?(gì|nào)
    doc: (có |những |các |danh sách |tất cả |toàn bộ )+(số )?văn bản( nào)?( (đã |được )*{naming})?
    doc: (which|what|list|all)( the)? documents( (are|is|were))?( (cited|mentioned|there))?
    doc: nội dung( của)? {w}
    doc|find: where (is|was|are) {w} (cited|mentioned|quoted|referred to)
    doc|find: (which|what) (reports?|tasks?|documents?) (mention|cite|quote)s? {w}
    doc: what (is|does) {w}( say)?
    people: {who} (đang |từng |đã )?(là|làm|giữ chức|giữ|đứng) {w}
    people: {w} (tên )?là {who}
    people: {w} (hồi |lúc |khi )?(đó |ấy )?(giữ|làm|là|có) (chức|chức vụ|chức danh) (gì|nào)
    people: {w} tên (là )?gì
    people: (có |những |danh sách )*(ai|người|lãnh đạo)( nào)? (được |đã )?{cited}( {meeting})?
    people: who (is|was|were|are) (mentioned|named|there)( {g})?
    people: who (is|was|were|are) (the )?{w}
    people: who s (the )?{w}
    topic: {w} (thay đổi|tiến triển|phát triển|diễn biến) {how}( qua)?( {g})?
    topic: {w} (qua|theo|trong)( (các|từng|mỗi|những|mấy))+ năm( (qua|nay))?( {g})?
    topic: (theo|qua) (các|từng|mỗi) năm {w}( {how})?
    topic: chủ đề {w}
    topic: how (has|have|did) {w} (changed?|developed?|evolved?)( over the years)?
    topic: {w} (over|through|across|throughout) (the )?years
    years: ({g} )?((qua|theo) )?(năm nào|các năm|những năm|từng năm)( {g})?
    years: ({g} )?(bao nhiêu|mấy|những|các|tất cả|toàn bộ|danh sách|mọi) (năm|báo cáo)( {g})?
    years: (mấy|những|các|vài|nhiều) năm (gần đây|qua|vừa qua|trước|nay)( {g})?
    years: (có )?báo cáo (nào|gì)( {g})?
    years: (what|which|how many|list|all)( {g})? (years|reports)( {g})?
    latest: ({g} )?{report}( nào)?( {g})? {newest}( {g})?
    latest: (the )?(latest|newest|most recent|last) (report|one)
    tasks: (danh sách |các |những )*(nhiệm vụ|công việc|việc) (của|trong|ở) báo cáo {w}
    tasks: (the )?tasks (of|in) (the )?report {w}
    find: ({g} )?({issued} )?(bao nhiêu|có mấy|được mấy) {w}( (đã )?(được|đã) .+)?
    find: how many {w}( (was|were|are|is|did|has|have)( .+)?)?
    find: (số|số lượng|tổng số) {w} (là )?(bao nhiêu|mấy)
    search: {seek}( {g})?( {report})? (về|liên quan đến) {w}
    search: {seek} {report} {w}
    search?: {seek} {w}
    search: (có |những |các )*{report}( nào)? (nói về|về|liên quan (đến|tới)) {w}
    search: (có )?{report} nào {w}
    search: (search|search for|look for|look up|find)( (me|the|a|any|all|reports?|on|about))* {w}
    search: (any |the |are there any |is there a )?(reports?|information) (on|about) {w}
    search?: {w} (đã|sẽ|có)? ?(làm|thực hiện|triển khai|đạt)( được)?( (những|việc))* gì( {g})?
    search?: {w} (có|làm)( (những|kế hoạch|nhiệm vụ|việc|kết quả|báo cáo))* (gì|nào)( {g})?
    search?: {w} {how}
    search: what (did|does|will|has|have) (the )?{w} (do|done|plan|achieved?)
"""


COMPARE = """
    compare: (so sánh|đối chiếu|so)( {g})?( (2|hai))? #( {g})?( -)? #( {g})?
    compare: ({g} )?# (và |so |với )*(khác|hơn|kém|vs|so với|với)( {g})? #( {g})?
    compare: ({g} )?# (và|với|hay) #( {g})? (khác|giống|hơn|kém)( (nhau|gì|biệt))*( {g})?
    compare: (điểm |sự |có gì )*(khác|giống)( (nhau|biệt|gì))* giữa( {g})? # (và|với)( {g})? #
    compare: (so sánh|đối chiếu|compare)( {g})? #( {g})?
    compare: (điểm |sự |có gì |những )*(khác|giống)( (nhau|biệt|gì))* #( {g})?
    compare: (what s |what is )?(the )?(difference|differences) #
    compare: (compare|comparison of|contrast)( {g})? #( {g})?( (to|with|and|versus))? #
    compare: (the )?(difference|differences) between( {g})? # and( {g})? #
    compare: ({g} )?# (versus|compared (to|with)|and|or)( {g})? #( {g})?
"""
