# {% comments %} is the thread of a page, from the files of `colloquy render … --to comments` in the folder of the site. Not
# with `include`, which would evaluate what people have written as Liquid.

require "cgi"

class CommentsTag < Liquid::Tag
  SERVER = "https://comments.example.org/"

  def render(context)
    path = context["page"]["url"].sub(/\.html\z/, "").sub(/\/(?:index)?\z/, "")
    file = File.join(context.registers[:site].source, "comments", "#{path.empty? ? "/index" : path}.html")
    thread = File.exist?(file) ? File.read(file, encoding: "UTF-8") : ""
    key = CGI.escapeHTML(path.empty? ? "/" : path)
    %(<script type="module" src="#{SERVER}colloquy.js"></script>\n) +
      %(<comment-thread endpoint="#{SERVER}" thread="#{key}">#{thread}</comment-thread>)
  end
end

Liquid::Template.register_tag("comments", CommentsTag)
