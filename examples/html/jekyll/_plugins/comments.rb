# The filter `comments` returns the rendered comments of a page; nil if there are none. `include` would run what looks
# like Liquid in a comment. What a filter returns is only printed.
module Comments
  def comments(url)
    path = url.delete_suffix('/')
    path = '/index' if path.empty?
    path = path.gsub(%r{[^\w.%/-]}) { |character| character.bytes.map { |byte| format('%%%02X', byte) }.join }
    file = File.join(@context.registers[:site].source, '_comments', "#{path.gsub(%r{[^/]{200}}, '\0/-')}.html")
    File.read(file, encoding: 'UTF-8') if File.exist?(file)
  end
end

Liquid::Template.register_filter(Comments)
